import type { Chart } from '../../app/tab-shape';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const WIDTH = 560;
const HEIGHT = 340;

/** In the order of the statuses: on time, late, must fix, rejected, missing, exempt. */
const STATUS_COLOURS = ['#2e7d32', '#9ccc65', '#f9a825', '#c62828', '#90a4ae', '#5c6bc0'];
const ONE_COLOUR = ['#1f4e79'];

/** Native charts on fixed ranges, made once: staff may move and restyle them afterwards. */
export function addCharts(sheet: Sheet, charts: readonly Chart[]): void {
  if (charts.length === 0 || sheet.getCharts().length > 0) return;
  for (const chart of charts) sheet.insertChart(built(sheet, chart));
}

function built(sheet: Sheet, { kind, title, area, at }: Chart) {
  const builder = sheet
    .newChart()
    .setChartType(typeOf(kind))
    .addRange(sheet.getRange(area.row, area.column, area.rows, area.columns))
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('width', WIDTH)
    .setOption('height', HEIGHT)
    .setPosition(at.row, at.column, 0, 0);
  return styled(builder, kind).build();
}

function styled(builder: Builder, kind: Chart['kind']): Builder {
  if (kind === 'pie') return builder.setOption('colors', STATUS_COLOURS);
  return builder.setOption('colors', ONE_COLOUR).setOption('legend', { position: 'none' });
}

function typeOf(kind: Chart['kind']) {
  if (kind === 'pie') return Charts.ChartType.PIE;
  return kind === 'line' ? Charts.ChartType.LINE : Charts.ChartType.BAR;
}
