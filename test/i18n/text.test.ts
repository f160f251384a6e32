import { describe, expect, it, vi } from 'vitest';
import { loadText, onTextLoaded, textFor } from '../../src/i18n/index.ts';
import { createText } from '../../src/i18n/text.ts';

const messages = {
  plain: 'Nothing to fill in',
  'greeting.word': 'Read “{word}” at {step}',
  ago: { one: '{count} word ago', other: '{count} words ago' },
} as const;

describe('a text', () => {
  const text = createText('en', messages);

  it('fills in words and numbers', () => {
    expect(text('plain')).toBe('Nothing to fill in');
    expect(text('greeting.word', { word: 'France', step: 1205 })).toBe('Read “France” at 1,205');
  });

  it('shows where a value is missing', () => {
    expect(text('greeting.word', { step: 5 })).toBe('Read “{word}” at 5');
  });

  it('does not read values as templates', () => {
    expect(text('greeting.word', { word: '{step}', step: 5 })).toBe('Read “{step}” at 5');
    expect(text('greeting.word', { word: '$& $1', step: 5 })).toBe('Read “$& $1” at 5');
  });

  it('chooses the plural form by the count', () => {
    expect(text('ago', { count: 1 })).toBe('1 word ago');
    expect(text('ago', { count: 0 })).toBe('0 words ago');
    expect(createText('zh-CN', { ago: { other: '{count} 个词之前' } })('ago', { count: 1 })).toBe(
      '1 个词之前',
    );
  });

  it('keeps Latin names apart from the Han characters around them', () => {
    const chinese = createText('zh-CN', { memory: '沿{network}的记忆', whole: '共 {count} 步' });
    expect(chinese('memory', { network: 'LSTM' })).toBe('沿 LSTM 的记忆');
    expect(chinese('memory', { network: '简单 RNN' })).toBe('沿简单 RNN 的记忆');
    expect(chinese('whole', { count: 3 })).toBe('共 3 步');
  });

  it('names what a declaration calls by an id, and falls back to the id', () => {
    expect(text.of('greeting', 'word')).toBe('Read “{word}” at {step}');
    expect(text.of('greeting', 'resetGate')).toBe('resetGate');
    expect(text.of('greeting', 'constructor')).toBe('constructor');
  });
});

describe('languages', () => {
  it('speaks English until another language is loaded, and says when it is', async () => {
    expect(textFor('zh-CN').language).toBe('en');
    const listener = vi.fn();
    const end = onTextLoaded(listener);
    await Promise.all([loadText('zh-CN'), loadText('zh-CN'), loadText('en')]);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(textFor('zh-CN').language).toBe('zh-CN');
    expect(textFor('zh-CN')('signal.forgetGate')).toBe('遗忘门');
    expect(textFor('en')('signal.forgetGate')).toBe('forget gate');
    end();
  });
});
