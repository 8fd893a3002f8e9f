/** Eleventy's part: one template, paginated over the pages of the site. The rest of a build is in src/publish. */
export default async function wire(eleventyConfig) {
  eleventyConfig.setUseGitIgnore(false);

  // `lectern build` hands its pages over; Eleventy run by itself builds the sample archive
  if (!eleventyConfig.globalData.lectern) {
    const { register } = await import('tsx/esm/api');
    register({ tsconfig: false });
    const { sampleBuild } = await import('./src/publish/sample-build.ts');
    const build = sampleBuild('content');
    eleventyConfig.addGlobalData('lectern', build.pages);
    eleventyConfig.on('eleventy.after', ({ directories }) => build.finish(directories.output));
  }

  return {
    dir: { input: 'templates', includes: '_none', data: '_none' },
    templateFormats: ['11ty.js'],
  };
}
