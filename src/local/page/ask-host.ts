/** Asks the host one question (page-api.ts has them by name). Throws with the host's own sentence. */
export async function askHost<Answer>(question: string, body: unknown = {}): Promise<Answer> {
  const response = await fetch(`/api/${question}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}
