/** What may be done with a file of data, to be copied; a test runs each. */
export const examples = {
  python: (file: string) => `import gzip, json

with gzip.open("${file}", "rt", encoding="utf-8") as lines:
    rows = [json.loads(line) for line in lines]
for row in rows:
    print(row["date"], row["title"])`,
  shell: (file: string) => `gzip -dc ${file} | jq -r '[.date, .title] | @tsv'`,
  r: (file: string) => `rows <- jsonlite::stream_in(gzfile("${file}"))
print(table(rows$kind))`,
  sql: (word: string) => `SELECT date, title FROM items
WHERE rowid IN (SELECT rowid FROM items_search('${word}'))
ORDER BY date;`,
} as const;
