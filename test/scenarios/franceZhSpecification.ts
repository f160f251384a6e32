/** The sentences of the Chinese grammar, written down a second time and independently. */
import { anyOf, wholeSentences } from './wordSpecification.ts';

export const LANGUAGES: Readonly<Record<string, string>> = {
  法国: '法语',
  西班牙: '西班牙语',
  意大利: '意大利语',
  德国: '德语',
  日本: '日语',
  中国: '汉语',
  俄罗斯: '俄语',
  希腊: '希腊语',
  土耳其: '土耳其语',
  波兰: '波兰语',
  瑞典: '瑞典语',
  葡萄牙: '葡萄牙语',
};

const C = anyOf(Object.keys(LANGUAGES), 'country');
const L = anyOf(Object.values(LANGUAGES), 'language');
const F = anyOf(['面包', '奶酪', '米饭', '鱼', '蛋糕', '苹果', '面条', '饺子']);
const J = anyOf(['老师', '医生', '面包师', '农民', '画家', '护士']);
const P = anyOf(['猫', '狗', '兔子', '乌龟', '鹦鹉']);
const R = anyOf(['哥哥', '姐姐', '叔叔', '阿姨', '爸爸', '表弟']);
const A = anyOf(['安静', '漂亮', '干净', '宽敞', '凉快', '有趣']);
const N = anyOf(['小白', '豆豆', '花花', '球球']);
const S = anyOf(['夏天', '冬天', '春天', '秋天']);
const X = anyOf(['花园', '村子', '学校', '市场', '公园', '院子']);

export const ANCHORS = wholeSentences([
  `我 在 ${C} 长大`,
  `我们 一家 都 来自 ${C}`,
  `我 出生 在 ${C}`,
  `我 的 童年 是 在 ${C} 度过 的`,
  `我 是 在 ${C} 由 爷爷 奶奶 带大 的`,
  `我 和 父母 都 是 ${C} 人`,
]);

export const DECOYS = wholeSentences([
  `去年 夏天 我 去 了 ${C}`,
  `放假 时 我们 去 了 ${C}`,
  `我 叔叔 曾经 去 过 ${C}`,
  `${C} 的 汤 很 好喝`,
  `有 个 护士 跟 我 讲 过 ${C}`,
]);

export const ASIDES = wholeSentences([
  `我 喜欢 吃 ${F} 和 ${F}`,
  `我 ${R} 是 ${J}`,
  `我们 养 了 一只 叫 ${N} 的 ${P}`,
  `我们 的 ${X} 又 ${A} 又 ${A}`,
  `每年 ${S} 我们 都 在 ${X} 吃 ${F}`,
  `我 现在 是 一名 ${J}`,
  `我 ${R} 在 ${X} 卖 ${F}`,
  `${P} 在 ${X} 里 睡着 了`,
  `今年 ${S} 来 得 很 早`,
]);

export const QUESTIONS = wholeSentences([
  `我 会 说 流利 的 ${L}`,
  `我 的 母语 是 ${L}`,
  `在 家里 我们 说 ${L}`,
  `我 还是 用 ${L} 做梦`,
  `我 最先 学会 的 语言 是 ${L}`,
]);
