import assert from 'node:assert/strict';
import { markerForm } from '../../../server/src/rules/numbering/markerForm';
import { problemHasResponse } from '../../../server/src/rules/structure/problemHasResponse';
import { quotesOf } from './findings';

const problem = (number: string, result: string): string =>
  `（${number}）关于值守松散的问题\n整改措施：重排值班表，夜间抽查7次，逐人谈话提醒。\n整改成效：${result}`;

describe('a label with nothing behind it', () => {
  it('is reported where the next problem, or the next part, begins below', () => {
    const text = [
      '一、反馈问题整改情况',
      problem('一', ''),
      problem('二', '无人脱岗。'),
      problem('三', ''),
      '二、下一步打算',
      '继续抽查。',
    ].join('\n');
    assert.deepEqual(quotesOf(problemHasResponse, text), ['整改成效：', '整改成效：']);
  });

  it('is reported where another label, of any wording, stands below it', () => {
    const text = [
      '一、反馈问题整改情况',
      problem('一', '无人脱岗。').replace('重排值班表，夜间抽查7次，逐人谈话提醒。', ''),
      problem('二', '有序。'),
    ].join('\n');
    assert.deepEqual(quotesOf(problemHasResponse, text), ['整改措施：']);
  });

  it('opens the measures that stand below it', () => {
    const text = [
      '一、反馈问题整改情况',
      ...['一', '二', '三'].map((number) => `（${number}）关于值守松散的问题\n整改措施：\n1.重排值班表。\n2.夜间抽查。`),
    ].join('\n');
    assert.deepEqual(quotesOf(problemHasResponse, text), []);
  });
});

describe('一， before a title', () => {
  it('is a marker that is written otherwise than those beside it', () => {
    const lines = ['一、关于值守松散的问题', '二，关于台账不全的问题', '三、关于收费不公开的问题'];
    assert.deepEqual(quotesOf(markerForm, lines.map((line) => `${line}\n重排值班表。`).join('\n')), ['二，']);
  });
});
