import type { Ports } from '../../app/ports';

/**
 * The reader is by far the largest part of the bundle and most executions open no list, so it is
 * only looked at when one is opened. An `import` anywhere would evaluate it on every execution.
 */
export const lists: Ports['lists'] = {
  read: (bytes) => reader().readListFile(bytes),
};

declare function require(path: '../list-file/read-list-file'): Reader;
type Reader = typeof import('../list-file/read-list-file');

function reader(): Reader {
  return require('../list-file/read-list-file');
}
