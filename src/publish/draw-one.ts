import { makePen, type Preview } from '../../templates/preview/pen.ts';

let pen: ReturnType<typeof makePen> | undefined;

/** A picture as PNG, drawn now. */
export async function drawOne(preview: Preview): Promise<Uint8Array> {
  pen ??= makePen();
  return (await pen)(preview);
}
