import { parsePatterns } from '../sentences/patterns.ts';
import { KINDS } from './kinds.ts';

/** Sentences that say where the speaker is from. */
export const ANCHORS = parsePatterns(KINDS, [
  '我 在 {country} 长大 。',
  '我们 一家 都 来自 {country} 。',
  '我 出生 在 {country} 。',
  '我 的 童年 是 在 {country} 度过 的 。',
  '我 是 在 {country} 由 爷爷 奶奶 带大 的 。',
  '我 和 父母 都 是 {country} 人 。',
]);

/** Sentences that name a country which has nothing to do with the answer. */
export const DECOYS = parsePatterns(KINDS, [
  '去年 夏天 我 去 了 {country} 。',
  '放假 时 我们 去 了 {country} 。',
  '我 叔叔 曾经 去 过 {country} 。',
  '{country} 的 汤 很 好喝 。',
  '有 个 护士 跟 我 讲 过 {country} 。',
]);

/** Sentences about everything else. */
export const ASIDES = parsePatterns(KINDS, [
  '我 喜欢 吃 {food} 和 {food} 。',
  '我 {relative} 是 {job} 。',
  '我们 养 了 一只 叫 {name} 的 {pet} 。',
  '我们 的 {place} 又 {adjective} 又 {adjective} 。',
  '每年 {season} 我们 都 在 {place} 吃 {food} 。',
  '我 现在 是 一名 {job} 。',
  '我 {relative} 在 {place} 卖 {food} 。',
  '{pet} 在 {place} 里 睡着 了 。',
  '今年 {season} 来 得 很 早 。',
]);

/** Sentences with the language that is asked for; in one of them more words stand behind it. */
export const QUESTIONS = parsePatterns(KINDS, [
  '我 会 说 流利 的 {language} 。',
  '我 的 母语 是 {language} 。',
  '在 家里 我们 说 {language} 。',
  '我 还是 用 {language} 做梦 。',
  '我 最先 学会 的 语言 是 {language} 。',
]);
