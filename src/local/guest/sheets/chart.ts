import { facade } from '../facade';
import { type RangeRef, range, refOf } from './range';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

export interface ChartInfo {
  id: number;
  type: string;
  ranges: RangeRef[];
  options: Record<string, unknown>;
  headers: number;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

export function embeddedChart(info: ChartInfo): Chart {
  const { row, column, offsetX, offsetY } = info.anchor;
  const container = {
    getAnchorRow: () => row,
    getAnchorColumn: () => column,
    getOffsetX: () => offsetX,
    getOffsetY: () => offsetY,
  };
  type Method = 'getChartId' | 'getRanges' | 'getOptions' | 'getContainerInfo' | 'modify';
  const methods: Pick<Chart, Method> = {
    getChartId: () => info.id,
    getRanges: () => info.ranges.map(range),
    getOptions: () =>
      facade('ChartOptions', { get: (key: string) => info.options[key] ?? null }) as never,
    getContainerInfo: () => facade('ContainerInfo', container) as never,
    modify: () => chartBuilder({ ...info, options: { ...info.options } }),
  };
  return facade<Chart>(
    'EmbeddedChart',
    Object.assign(methods, { spec: () => info }) as unknown as Chart,
  );
}

const TYPES = {
  Area: 'AREA',
  Bar: 'BAR',
  Column: 'COLUMN',
  Line: 'LINE',
  Pie: 'PIE',
  Combo: 'COMBO',
};

/** A chart being made: options are kept as they are given, for the page to draw. */
export function chartBuilder(
  info: ChartInfo = {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    options: {},
    headers: 0,
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  },
): Builder {
  const then = (_: unknown) => self;
  const set = (changes: Partial<ChartInfo>) => then(Object.assign(info, changes));
  const option = (key: string, value: unknown) =>
    set({ options: { ...info.options, [key]: value } });
  const methods: Record<string, (...args: never[]) => unknown> = {
    setChartType: (type: unknown) => set({ type: String(type) }),
    addRange: (given: GoogleAppsScript.Spreadsheet.Range) => then(info.ranges.push(refOf(given))),
    clearRanges: () => set({ ranges: [] }),
    removeRange: () => self,
    setNumHeaders: (headers: number) => set({ headers }),
    setMergeStrategy: () => self,
    setTransposeRowsAndColumns: (transpose: boolean) => option('transpose', transpose),
    setHiddenDimensionStrategy: () => self,
    setOption: option,
    setPosition: (row: number, column: number, offsetX: number, offsetY: number) =>
      set({ anchor: { row, column, offsetX, offsetY } }),
    setTitle: (title: string) => option('title', title),
    setXAxisTitle: (title: string) => option('hAxis.title', title),
    setYAxisTitle: (title: string) => option('vAxis.title', title),
    setColors: (colors: string[]) => option('colors', colors),
    setLegendPosition: (position: unknown) => option('legend.position', String(position)),
    setStacked: () => option('isStacked', true),
    setRange: (min: number, max: number) => option('vAxis.viewWindow', { min, max }),
    set3D: () => option('is3D', true),
    build: () => embeddedChart({ ...info }),
  };
  for (const [name, type] of Object.entries(TYPES)) {
    methods[`as${name}Chart`] = () => set({ type });
  }
  const self: Builder = facade<Builder>('EmbeddedChartBuilder', methods as unknown as Builder);
  return self;
}
