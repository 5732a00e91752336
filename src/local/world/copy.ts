// In a context of node:vm, as in every test, a global that is looked up each time costs most of it.
const { isArray } = Array;

/** A copy of a world or of a part of it, which are plain data: a structured clone takes eight times as long. */
export function copied<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null) return data;
  if (isArray(data)) return data.map(copied) as Data;
  const copy = {} as Data;
  for (const key in data) copy[key] = copied(data[key]);
  return copy;
}
