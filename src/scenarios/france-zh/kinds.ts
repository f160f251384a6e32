import { languageFinder } from '../sentences/pairs.ts';

/** Countries and their languages, in pairs: the same index belongs together. */
const PAIRS = [
  ['法国', '法语'],
  ['西班牙', '西班牙语'],
  ['意大利', '意大利语'],
  ['德国', '德语'],
  ['日本', '日语'],
  ['中国', '汉语'],
  ['俄罗斯', '俄语'],
  ['希腊', '希腊语'],
  ['土耳其', '土耳其语'],
  ['波兰', '波兰语'],
  ['瑞典', '瑞典语'],
  ['葡萄牙', '葡萄牙语'],
] as const;

export const COUNTRIES: readonly string[] = PAIRS.map(([country]) => country);

export const languageOf = languageFinder(PAIRS);

/** Which words could stand in for which. No word has two kinds. */
export const KINDS = {
  country: COUNTRIES,
  language: PAIRS.map(([, language]) => language),
  food: ['面包', '奶酪', '米饭', '鱼', '蛋糕', '苹果', '面条', '饺子'],
  job: ['老师', '医生', '面包师', '农民', '画家', '护士'],
  pet: ['猫', '狗', '兔子', '乌龟', '鹦鹉'],
  relative: ['哥哥', '姐姐', '叔叔', '阿姨', '爸爸', '表弟'],
  adjective: ['安静', '漂亮', '干净', '宽敞', '凉快', '有趣'],
  name: ['小白', '豆豆', '花花', '球球'],
  season: ['夏天', '冬天', '春天', '秋天'],
  place: ['花园', '村子', '学校', '市场', '公园', '院子'],
} satisfies Readonly<Record<string, readonly string[]>>;
