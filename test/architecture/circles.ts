/**
 * The circles of a graph: sets of nodes that all reach each other, by Tarjan's algorithm (SIAM J. Comput. 1, 1972). Each is
 * sorted, and so are they; a node alone is no circle.
 */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const path: string[] = [];
  const found: string[][] = [];

  const visit = (node: string): number => {
    const own = order.size;
    order.set(node, own);
    path.push(node);
    let least = own;
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) least = Math.min(least, visit(next));
      else if (path.includes(next)) least = Math.min(least, order.get(next) ?? own);
    }
    if (least === own) {
      const circle = path.splice(path.indexOf(node));
      if (circle.length > 1) found.push(circle.sort());
    }
    return least;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
