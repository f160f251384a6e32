/** What the page builds on; titles stay in the language in which they were published. */
export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** The language of the title. */
  readonly lang: 'en' | 'zh-CN';
  readonly where: string;
  readonly href?: string;
}

export const references: readonly Reference[] = [
  {
    authors: 'itmorn',
    year: 2020,
    title: 'LSTM Networks原理',
    lang: 'zh-CN',
    where: 'cnblogs',
  },
  {
    authors: 'S. Hochreiter, J. Schmidhuber',
    year: 1997,
    title: 'Long Short-Term Memory',
    lang: 'en',
    where: 'Neural Computation 9(8)',
    href: 'https://doi.org/10.1162/neco.1997.9.8.1735',
  },
  {
    authors: 'F. A. Gers, J. Schmidhuber',
    year: 2000,
    title: 'Recurrent Nets that Time and Count',
    lang: 'en',
    where: 'IJCNN 2000',
    href: 'https://doi.org/10.1109/IJCNN.2000.861302',
  },
  {
    authors: 'F. A. Gers, J. Schmidhuber, F. Cummins',
    year: 2000,
    title: 'Learning to Forget: Continual Prediction with LSTM',
    lang: 'en',
    where: 'Neural Computation 12(10)',
    href: 'https://doi.org/10.1162/089976600300015015',
  },
  {
    authors: 'F. A. Gers, N. N. Schraudolph, J. Schmidhuber',
    year: 2002,
    title: 'Learning Precise Timing with LSTM Recurrent Networks',
    lang: 'en',
    where: 'Journal of Machine Learning Research 3',
    href: 'https://www.jmlr.org/papers/v3/gers02a.html',
  },
  {
    authors:
      'K. Cho, B. van Merriënboer, C. Gulcehre, D. Bahdanau, F. Bougares, H. Schwenk, Y. Bengio',
    year: 2014,
    title:
      'Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine Translation',
    lang: 'en',
    where: 'EMNLP 2014',
    href: 'https://arxiv.org/abs/1406.1078',
  },
  {
    authors: 'K. Greff, R. K. Srivastava, J. Koutník, B. R. Steunebrink, J. Schmidhuber',
    year: 2015,
    title: 'LSTM: A Search Space Odyssey',
    lang: 'en',
    where: 'arXiv:1503.04069',
    href: 'https://arxiv.org/abs/1503.04069',
  },
  {
    authors: 'C. Olah',
    year: 2015,
    title: 'Understanding LSTM Networks',
    lang: 'en',
    where: 'colah.github.io',
    href: 'https://colah.github.io/posts/2015-08-Understanding-LSTMs/',
  },
];
