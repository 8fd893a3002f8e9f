/** What `lectern` reads of the environment of its process, for whoever runs it. */
export const environment: readonly { name: string; what: string }[] = [
  { name: 'LECTERN_CACHE', what: 'the folder that keeps what is known of transcripts and sites' },
  {
    name: 'XDG_CACHE_HOME',
    what: 'the folder in which that is lectern/, where LECTERN_CACHE is not set; else ~/.cache',
  },
  {
    name: 'LECTERN_DEBUG',
    what: 'if it is set, the source is run as it stands, and failures print where they came from',
  },
  {
    name: 'NODE_OPTIONS',
    what: 'of Node; a build takes no more memory than --max-old-space-size in it says',
  },
  { name: 'NO_COLOR', what: 'if it is set, nothing is printed in colour' },
  { name: 'FORCE_COLOR', what: 'if it is set and not 0, colour is printed where there is no terminal, too' },
];
