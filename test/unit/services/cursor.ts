import { readNotice } from '../../../server/src/notice/readNotice';
import type { Notice } from '../../../server/src/notice/model';
import type { Span } from '../../../server/src/text/span';

/** A notice written down with one `|` where the cursor is. */
export interface Draft {
  readonly notice: Notice;
  readonly offset: number;
}

/** Reads a text with a `|` in it. */
export function draft(...lines: readonly string[]): Draft {
  const text = lines.join('\n');
  const offset = text.indexOf('|');
  return { notice: readNotice(text.replace('|', '')), offset: Math.max(0, offset) };
}

/** The words of each span. */
export function words(notice: Notice, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => notice.source.text.slice(start, end));
}

/** What opens a notice, so that the lines after it are read as one. */
export const FRONT = [
  '中共云山市委关于巡视整改进展情况的通报',
  '根据省委统一部署，2023年4月11日至6月30日，省委第三巡视组对云山市进行了巡视，9月6日反馈了巡视意见。现将整改进展情况予以公布。',
] as const;

/** A small whole notice: two groups, three problems, the last without an answer. */
export const SMALL = [
  ...FRONT,
  '一、整改工作组织情况',
  '市委成立领导小组，把整改作为政治任务。',
  '二、巡视反馈问题整改情况',
  '（一）落实部署方面',
  '1.针对“理论学习不深”问题。',
  '整改情况：一是完善学习制度。二是开展调研9次，其中专题调研4次、集中调研5次。',
  '2.针对“服务企业不够”问题。',
  '整改情况：',
  '一是走访企业216家。',
  '二是清理欠款1860万元。',
  '（二）从严治党方面',
  '1.针对“责任压得不实”问题。',
  '三、下一步工作打算',
  '市委将持续抓好整改。',
  '欢迎广大干部群众对巡视整改落实情况进行监督。',
  '联系电话：0571-88001234',
  '电子邮箱：ysdc@yunshan.example.org',
  '中共云山市委',
  '2024年3月15日',
] as const;
