import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../served/page-data';
import { element } from './element';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const GAP = 14;
/** Three cards fit beside each other on a laptop; wider than this a chart says no more. */
const WIDTHS = { least: 320, most: 430 };
const COLORS = ['#0f5e8c', '#2a9d6f', '#e0a030', '#c8553d', '#8a97a6', '#7a6fb0'];

/** Draws a tab's native charts as cards; what was there before is disposed of. */
export function drawCharts(strip: HTMLElement, charts: readonly ChartView[]): void {
  strip.hidden = charts.length === 0;
  const cards = charts.map((chart) => {
    const canvas = element('div', { class: 'chart', role: 'img', 'aria-label': chart.title });
    return {
      chart,
      canvas,
      card: element('figure', {}, element('figcaption', {}, chart.title), canvas),
    };
  });
  strip.replaceChildren(...cards.map(({ card }) => card));
  const { least, most } = WIDTHS;
  const share = (strip.clientWidth - 2 * (GAP + 2)) / charts.length - GAP - 30;
  const width = Math.round(Math.min(most, Math.max(least, share)));
  for (const { chart, canvas } of cards) {
    init(canvas, null, { renderer: 'svg', width, height: 232 }).setOption(chartOption(chart));
  }
}

function chartOption(chart: ChartView): Record<string, unknown> {
  // ECharts measures its words by itself, so it must be told the page's font.
  const { fontFamily } = getComputedStyle(document.body);
  return {
    color: COLORS,
    animation: false,
    textStyle: { fontFamily },
    ...(chart.type === 'PIE' ? ring(chart, fontFamily) : overAxes(chart)),
  };
}

function ring(chart: ChartView, fontFamily: string): Record<string, unknown> {
  const data = chart.categories
    .map((name, index) => ({
      name,
      value: chart.series[0]?.values[index] ?? 0,
      // By its place in the table, so that a class keeps its colour when another is empty.
      itemStyle: { color: COLORS[index % COLORS.length] },
    }))
    .filter(({ value }) => value > 0);
  return {
    tooltip: { trigger: 'item', valueFormatter: sayerOf(chart) },
    legend: {
      orient: 'vertical',
      right: 4,
      top: 'middle',
      itemWidth: 14,
      textStyle: { fontSize: 12, fontFamily },
    },
    series: [
      {
        type: 'pie',
        radius: ['42%', '72%'],
        center: ['30%', '50%'],
        label: { show: false },
        data,
      },
    ],
  };
}

function overAxes(chart: ChartView): Record<string, unknown> {
  const { categories, series, percent, type, stacked } = chart;
  const say = sayerOf(chart);
  const isBar = type === 'BAR';
  const isLine = type === 'LINE' || type === 'AREA';
  const names = { type: 'category', data: categories, axisTick: { show: false }, inverse: isBar };
  const values = {
    type: 'value',
    axisLabel: { formatter: say },
    splitLine: { lineStyle: { color: '#e8edf2' } },
    ...(percent ? { max: 1 } : {}),
  };
  return {
    tooltip: { trigger: 'axis', valueFormatter: say },
    legend: series.length > 1 ? { bottom: 0, itemHeight: 9 } : undefined,
    grid: { left: 8, right: 18, top: 14, bottom: series.length > 1 ? 30 : 8, containLabel: true },
    xAxis: isBar ? values : names,
    yAxis: isBar ? names : values,
    series: series.map(({ name, values: data }) => ({
      type: isLine ? 'line' : 'bar',
      name,
      data,
      barMaxWidth: 26,
      symbolSize: 5,
      ...(stacked ? { stack: 'all' } : {}),
      ...(type === 'AREA' ? { areaStyle: { opacity: 0.15 } } : {}),
    })),
  };
}

function sayerOf({ percent }: ChartView): (value: unknown) => string {
  const look = percent ? { style: 'percent' as const, maximumFractionDigits: 1 } : {};
  return (value) => (typeof value === 'number' ? value.toLocaleString('vi-VN', look) : '');
}
