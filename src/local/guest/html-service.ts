import { ask, enumeration, exception, facade } from './facade';

type Output = GoogleAppsScript.HTML.HtmlOutput;
type OutputMethod =
  | 'getContent'
  | 'setContent'
  | 'append'
  | 'getTitle'
  | 'setTitle'
  | 'getWidth'
  | 'setWidth'
  | 'getHeight'
  | 'setHeight'
  | 'setSandboxMode';

interface PageSpec {
  html: string;
  title: string;
  width: number | null;
  height: number | null;
}

const specs = new WeakMap<Output, PageSpec>();

export function pageSpec(output: Output): PageSpec {
  const spec = specs.get(output);
  if (!spec) throw exception("The parameters don't match the method signature for Ui.showSidebar.");
  return spec;
}

function output(html: string): Output {
  const spec: PageSpec = { html, title: '', width: null, height: null };
  const set = (changes: Partial<PageSpec>) => {
    Object.assign(spec, changes);
    return self;
  };
  const self: Output = facade<Output, OutputMethod>('HtmlOutput', {
    getContent: () => spec.html,
    setContent: (content) => set({ html: content }),
    append: (content) => set({ html: spec.html + content }),
    getTitle: () => spec.title,
    setTitle: (title) => set({ title }),
    getWidth: () => spec.width as number,
    setWidth: (width: number) => set({ width }),
    getHeight: () => spec.height as number,
    setHeight: (height: number) => set({ height }),
    setSandboxMode: () => self,
  });
  specs.set(self, spec);
  return self;
}

type Service = GoogleAppsScript.HTML.HtmlService;

export const htmlService: Service = facade<
  Service,
  'createHtmlOutput' | 'createHtmlOutputFromFile' | 'SandboxMode' | 'XFrameOptionsMode'
>('HtmlService', {
  createHtmlOutput: (html?: unknown) => output(String(html ?? '')),
  createHtmlOutputFromFile: (name) => output(ask<string>('Html.read', name)),
  SandboxMode: enumeration('EMULATED', 'IFRAME', 'NATIVE'),
  XFrameOptionsMode: enumeration('ALLOWALL', 'DEFAULT'),
});
