import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

describePage('a new notice at the keyboard', (open) => {
  it('asks step by step, takes no day that there is not, goes back, and begins at the first field', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await begin(workbench);
    await choose(workbench, '以“整改情况：”作答，问题连续编号');
    await answer(workbench, 2, '云山市');
    await message(workbench, '例如“中共云山市委”');
    await answer(workbench, 2, '中共云山市委');
    await waitForStep(workbench, 3);
    await choose(workbench, '省委巡视');
    await answer(workbench, 4, '2023年2月30日');
    await message(workbench, '没有2023年2月30日这一天');
    await answer(workbench, 4, '2023-4-11');
    await answer(workbench, 5, '2023-4-10');
    await message(workbench, '结束日期早于开始日期（2023年4月11日）');
    await workbench.page.locator('.quick-input-widget .codicon-quick-input-back').click();
    await waitForStep(workbench, 4);
    assert.equal(await box(workbench).inputValue(), '2023年4月11日');
    await answer(workbench, 4, '2023-4-9');
    await answer(workbench, 5, '2023-6-30');
    await answer(workbench, 6, '');
    await waitForStep(workbench, 7);
    await choose(workbench, '不用清单');
    // Two questions are the seventh; what is typed too soon would go into the list of the first.
    await workbench.page.locator('.quick-input-widget input.input[placeholder="例如：18"]').waitFor();
    await answer(workbench, 7, '6');
    await workbench.page.locator('.tab.active', { hasText: '中共云山市委关于巡视整改进展' }).waitFor();
    await workbench.shows('中共云山市委关于巡视整改进展情况的通报');
    await workbench.shows('2023年4月9日至6月30日，省委第【组号】巡视组对云山市进行了巡视');
    await workbench.shows('6个问题细化为');
    await workbench.type('三');
    await workbench.shows('省委第三巡视组');
    // It stays a draft though it is checked again.
    await workbench.run('立即检查');
    await workbench.status().filter({ hasText: '已检查 · 草稿' }).waitFor();
  });

  it('takes the problems from a list, and the measures with them', async () => {
    const workbench = await open(SKIPPED_ITEM);
    const list = join(process.env.VSCODE_FOLDER ?? '', '反馈问题清单.csv');
    writeFileSync(list, '序号,反馈问题,整改措施\n1,学习不够深入,完善学习制度\n2,档案管理不严格,重新清点档案\n');
    try {
      await begin(workbench);
      await choose(workbench, '以“整改情况：”作答，问题连续编号');
      await answer(workbench, 2, '中共云山市委');
      await waitForStep(workbench, 3);
      await choose(workbench, '省委巡视');
      for (const step of [4, 5, 6]) await answer(workbench, step, '');
      await waitForStep(workbench, 7);
      await choose(workbench, '反馈问题清单.csv');
      await choose(workbench, '带上台账里的整改措施');
      await workbench.shows('档案管理不严格');
      await workbench.shows('重新清点档案');
    } finally {
      rmSync(list);
    }
  });

  it('has the unit’s data filled in before, one by one, in Chinese', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.start('填写单位档案');
    await choose(workbench, '署名');
    await fill(workbench, '中共青溪县委');
    await choose(workbench, '邮政编码');
    await box(workbench).fill('8342');
    await message(workbench, '邮政编码是六位数字。');
    await fill(workbench, '834200');
    await choose(workbench, '联系电话');
    await fill(workbench, '0990-7710026、0990-7710027');
    for (const [label, value] of [
      ['署名', '中共青溪县委'],
      ['邮政编码', '834200'],
      ['联系电话', '0990-7710026、0990-7710027'],
    ] as const)
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).filter({ hasText: value }).first().waitFor();
    for (const label of ['署名', '邮政编码', '联系电话']) {
      await choose(workbench, label);
      await fill(workbench, '');
    }
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  it('loses nothing when it is cancelled', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await begin(workbench);
    await choose(workbench, '部门党组');
    await answer(workbench, 2, '中共青溪县水利局党组');
    await waitForStep(workbench, 3);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await workbench.shows('中共云山市委');
    await begin(workbench);
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '部门党组' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await waitForStep(workbench, 2);
    assert.equal(await box(workbench).inputValue(), '中共青溪县水利局党组');
    await workbench.page.keyboard.press('Escape');
  });
});

async function begin(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('F1');
  await box(workbench).fill('>New Notice');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '新建整改通报' }).first().click();
  await waitForStep(workbench, 1);
}

async function choose(workbench: Workbench, label: string): Promise<void> {
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
}

/** Fills in what is asked for, and waits for the list that it was chosen from. */
async function fill(workbench: Workbench, text: string): Promise<void> {
  await workbench.page.locator('.quick-input-title', { hasText: '单位档案：' }).waitFor();
  await box(workbench).fill(text);
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.quick-input-title', { hasText: /^单位档案$/u }).waitFor();
}

async function answer(workbench: Workbench, step: number, text: string): Promise<void> {
  await waitForStep(workbench, step);
  await box(workbench).fill(text);
  await workbench.page.keyboard.press('Enter');
}

async function message(workbench: Workbench, text: string): Promise<void> {
  await workbench.page.locator('.quick-input-message', { hasText: text }).waitFor();
}

async function waitForStep(workbench: Workbench, step: number): Promise<void> {
  await workbench.page.locator('.quick-input-title', { hasText: `${step}/7` }).waitFor();
}

function box(workbench: Workbench): ReturnType<Workbench['page']['locator']> {
  return workbench.page.locator('.quick-input-widget input.input');
}
