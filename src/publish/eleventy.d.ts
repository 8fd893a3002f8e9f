/** The part of Eleventy's programmatic API (https://www.11ty.dev/docs/programmatic/) that a build uses; it ships no types. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addGlobalData(name: string, data: unknown): void;
  }

  export interface EleventyOptions {
    source?: 'cli' | 'script';
    configPath?: string;
    quietMode?: boolean;
    config?: (eleventyConfig: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
