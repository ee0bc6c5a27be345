import type { Case } from './case';
import { definition, list, numbered, paragraph, USUAL_LIST } from './document';

/** What decides an automatic number. */
export const NUMBERING_CASES: readonly Case[] = [
  {
    it: 'restarts each level under the one above',
    parts: {
      body: [
        numbered('总体情况'),
        numbered('整改情况'),
        numbered('学习不深', 1),
        numbered('计划不实', 2),
        numbered('作风不严', 1),
        numbered('检查不细', 2),
      ].join(''),
      numbering: `${USUAL_LIST}${definition(1, 0)}`,
    },
    accepted: ['一、总体情况', '二、整改情况', '（一）学习不深', '1.计划不实', '（二）作风不严', '1.检查不细'],
  },
  {
    it: 'runs on through the text where the level says so, and restarts under the level that it names',
    parts: {
      body: [
        numbered('甲'),
        numbered('乙', 1),
        numbered('丙', 2),
        numbered('丁', 1),
        numbered('戊', 2),
        numbered('己'),
        numbered('庚', 1),
        numbered('辛', 2),
      ].join(''),
      numbering: `${list(0, [
        ['decimal', '%1.'],
        ['decimal', '(%2)', '<w:lvlRestart w:val="0"/>'],
        ['lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'],
      ])}${definition(1, 0)}`,
    },
    accepted: ['1.甲', '(1)乙', 'a)丙', '(2)丁', 'b)戊', '2.己', '(3)庚', 'a)辛'],
  },
  {
    it: 'counts on where lists of one level go on from a start of their own, as WPS writes headings',
    parts: {
      body: [numbered('总体情况', 0, 1), numbered('整改情况', 0, 2)].join(''),
      numbering: `${list(0, [['chineseCounting', '%1、']])}${list(1, [['chineseCounting', '%1、', '<w:start w:val="2"/>']])}${definition(1, 0)}${definition(2, 1)}`,
    },
    accepted: ['一、总体情况', '二、整改情况'],
  },
  {
    it: 'counts on through all definitions of a list, and starts anew for the first paragraph of one that says so',
    parts: {
      body: [numbered('甲', 0, 1), numbered('乙', 0, 2), numbered('丙', 0, 3), numbered('丁', 0, 3), numbered('戊', 0, 1)].join(''),
      numbering: `${list(0, [['decimal', '%1.']])}${definition(1, 0)}${definition(2, 0)}${definition(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}`,
    },
    accepted: ['1.甲', '2.乙', '1.丙', '2.丁', '3.戊'],
  },
  {
    it: 'writes a level as the definition overrides it, and counts from nought where the list says so',
    parts: {
      body: [numbered('甲', 0, 1), numbered('乙', 0, 2), numbered('丙', 0, 3)].join(''),
      numbering: `${list(0, [['decimal', '%1.']])}${list(1, [['decimal', '%1、', '<w:start w:val="0"/>']])}${definition(1, 0)}${definition(2, 0, '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1是"/></w:lvl></w:lvlOverride>')}${definition(3, 1)}`,
    },
    accepted: ['1.甲', '二是乙', '0、丙'],
  },
  {
    it: 'takes numbers from styles, from what these are based on, and none where it says none',
    parts: {
      body:
        ['H1', 'H2', 'H2own'].map((style, index) => paragraph(`标题${index + 1}`, `<w:pStyle w:val="${style}"/>`)).join('') +
        paragraph('无号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      styles: [
        '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="H2own"><w:basedOn w:val="H2"/></w:style>',
      ].join(''),
      numbering: `${list(0, [
        ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
        ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
      ])}${definition(1, 0)}`,
    },
    accepted: ['一、标题1', '（一）标题2', '（二）标题3', '无号'],
  },
  {
    it: 'follows a list to the numbering style that defines it',
    parts: {
      body: numbered('总体情况', 0, 2) + numbered('政治方面', 1, 2),
      styles: '<w:style w:type="numbering" w:styleId="a1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: `${list(
        0,
        [
          ['chineseCounting', '%1、'],
          ['chineseCounting', '（%2）'],
        ],
        '<w:styleLink w:val="a1"/>',
      )}<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a1"/></w:abstractNum>${definition(1, 0)}${definition(2, 1)}`,
    },
    accepted: ['一、总体情况', '（一）政治方面'],
  },
  {
    it: 'writes all numbers of a legal level in digits',
    parts: {
      body: numbered('总则') + numbered('范围', 1),
      numbering: `${list(0, [
        ['chineseCountingThousand', '第%1章'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
      ])}${definition(1, 0)}`,
    },
    accepted: ['第一章总则', '1.1范围'],
  },
  {
    it: 'leaves the noughts before the digits of a legal level',
    parts: {
      body: numbered('甲') + numbered('乙', 1),
      numbering: `${list(0, [
        ['upperRoman', 'Article %1.'],
        ['decimalZero', 'Section %1.%2', '<w:isLgl/>'],
      ])}${definition(1, 0)}`,
    },
    accepted: ['Article I.甲', 'Section 1.01乙'],
  },
  {
    it: 'shows the number of an empty paragraph, no bullets, and typed numbers as they are',
    parts: {
      body: [paragraph('一、总体情况'), numbered('甲', 0, 1), numbered('', 0, 1), numbered('乙', 0, 1), numbered('要点', 0, 2)].join(''),
      numbering: `${list(0, [['decimal', '%1．']])}${list(1, [['bullet', '\uf06c']])}${definition(1, 0)}${definition(2, 1)}`,
    },
    accepted: ['一、总体情况', '1．甲', '2．', '3．乙', '要点'],
  },
  {
    it: 'keeps an automatic number from running into a figure',
    parts: { body: numbered('3个项目完工') + numbered('项目完工'), numbering: `${list(0, [['decimal', '%1']])}${definition(1, 0)}` },
    accepted: ['1 3个项目完工', '2项目完工'],
  },
  {
    it: 'reads the custom format behind the alternative for old programs',
    parts: {
      body: numbered('甲') + numbered('乙'),
      numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>${definition(1, 0)}`,
    },
    accepted: ['009、甲', '010、乙'],
  },
];
