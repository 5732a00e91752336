import { init } from 'echarts';
import type { BurstCost } from './burst';
import type { SubmissionCost } from './calls';
import type { PlanCost } from './country';

interface Curves {
  readonly submissions: readonly SubmissionCost[];
  readonly bursts: readonly BurstCost[];
  readonly plans: readonly PlanCost[];
}

type Point = readonly [x: number, y: number];

const WIDTH = 1_080;
const HEIGHT = 900;
const PANELS = 3;

/** The curves as one SVG, logarithmic on both sides where they grow by decades. */
export function curvesChart({ submissions, bursts, plans }: Curves): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const series = [
    line(
      'lượt gọi dịch vụ',
      0,
      submissions.map(({ earlier, total }) => [earlier, total]),
    ),
    line(
      'giây ảo',
      0,
      submissions.map(({ earlier, virtualSeconds }) => [earlier, virtualSeconds]),
    ),
    line(
      'phút kích hoạt, có gộp',
      1,
      bursts.map((cost) => [cost.submissions, cost.triggerMinutes]),
    ),
    line(
      'phút kích hoạt, mỗi việc một lượt',
      1,
      bursts.map((cost) => [cost.submissions, cost.uncoalescedMinutes]),
    ),
    line(
      'giây CPU của một lượt tính',
      2,
      plans.map((cost) => [cost.schools, cost.cpuSeconds]),
    ),
  ];
  const names = ['câu trả lời đã có', 'câu trả lời trong một giờ', 'trường'];
  chart.setOption({
    animation: false,
    legend: { top: 0 },
    grid: names.map((_, index) => ({
      left: 70,
      right: 40,
      top: `${6 + (index * 94) / PANELS}%`,
      height: `${94 / PANELS - 10}%`,
    })),
    xAxis: names.map((name, gridIndex) => ({
      type: 'log',
      name,
      nameLocation: 'middle',
      gridIndex,
    })),
    yAxis: names.map((_, gridIndex) => ({ type: 'log', gridIndex })),
    series,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const line = (name: string, panel: number, data: readonly Point[]) => ({
  name,
  type: 'line' as const,
  xAxisIndex: panel,
  yAxisIndex: panel,
  data: data.map(([x, y]) => [x, Math.round(y * 100) / 100]),
});
