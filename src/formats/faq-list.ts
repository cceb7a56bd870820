/** Questions and answers in a plain list, `[{ question, answer }]`, by heading, or under a name such as `faq`. */
import type { Adapter } from './format.ts';
import { prepare } from './lists-parts.ts';
import type { Raw } from './raw.ts';
import { fieldsOf, tablesIn, type Table } from './tables.ts';
import { Cells, cellsOf } from './tables-cells.ts';
import type { Fields } from './tables-columns.ts';

export const FAQS: Fields = {
  question: 'l question q title? name?',
  answer: 'r answer a response content description body text',
  category: 'l category section group topic',
};

/** Columns of a talk, a person or a quiz: what was asked there is nobody else's business, or no question about the event. */
const OF_OTHERS =
  /^(?:(?:talk|session|speaker|presenter)s?(?:[-_ ]?(?:name|title|id))?|start.*|end|room|abstract|bio(?:graphy)?|options|choices|(?:in)?correct_?answers?|submission|review|person|answer_file)$/i;

export function areQuestions(rows: readonly Raw[]): boolean {
  const has = fieldsOf(rows, FAQS);
  return has('question!') && has('answer') && !rows.some((row) => Object.keys(row).some((key) => OF_OTHERS.test(key)));
}

export function readQuestion(row: Raw, wanted: readonly unknown[]): Raw | undefined {
  const cells = new Cells(cellsOf(FAQS, row), wanted);
  return cells.isShown ? { id: cells.id('question'), ...cells.read(FAQS) } : undefined;
}

const tablesOf = (json: unknown): readonly Table[] => tablesIn(json, (rows) => (areQuestions(rows) ? 'faqs' : undefined));

export const faqList: Adapter = {
  byLanguage: true,
  detect(json) {
    const tables = tablesOf(json);
    // Beside sessions or speakers, they are a part of an event.
    return tables.length > 0 && tables.every(({ kind, rows }) => kind === 'faqs' && areQuestions(rows)) ? 'faq' : undefined;
  },
  adapt: (json, _view, language) => ({
    lectern: 1,
    faqs: tablesOf(json).flatMap(({ rows }) => rows.flatMap((row) => readQuestion(row, [language]) ?? [])),
  }),
};

/** The adapter, ready for what stands in a document. */
export const faqListFor = (json?: unknown): Promise<Adapter> => prepare(faqList, json);
