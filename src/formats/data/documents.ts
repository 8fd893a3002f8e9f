import type { DataFormat } from './format.ts';
import type { DataBriefing, DataSource } from './source.ts';

/** A format of one document a briefing: each lies where the briefing does in the site, "en/2031/05/04.xml". */
export function documents(
  format: Omit<DataFormat, 'files' | 'isPrintable'> & {
    document: (briefing: DataBriefing, source: DataSource) => string;
  },
): DataFormat {
  const { document, ...rest } = format;
  return {
    ...rest,
    isPrintable: false,
    async *files(source) {
      for await (const briefing of source.briefings()) {
        async function* chunks() {
          yield document(briefing, source);
        }
        yield { name: `${briefing.site.address.replace(/^\/|\/$/g, '')}.xml`, chunks: chunks() };
      }
    },
  };
}
