/** Lists whose columns are named in other languages than English. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feedOf } from './reading.ts';

/** A session in each: title, abstract, speaker, room, start, end. */
const SESSIONS: Readonly<Record<string, string>> = {
  German: 'Titel Beschreibung Referentin Raum Beginn Ende',
  French: 'Titre Résumé Intervenant Salle Début Fin',
  'French without accents': 'titre resume intervenante salle debut fin',
  Spanish: 'Título Descripción Ponente Sala Inicio Fin',
  Portuguese: 'título descrição palestrante sala início fim',
  Italian: 'Titolo Descrizione Relatore Sala Inizio Fine',
  Dutch: 'Titel Omschrijving Spreker Zaal Begintijd Eindtijd',
  Polish: 'Tytuł Opis Prelegent Sala Początek Koniec',
  Japanese: 'タイトル 概要 登壇者 会場 開始時間 終了時間',
  Chinese: '标题 简介 讲者 地点 开始时间 结束时间',
  'Chinese of Taiwan': '標題 摘要 講者 地點 開始時間 結束時間',
};
const VALUES = ['Fog', 'About fog', 'Ana', 'Hall', '2026-05-08T09:00', '2026-05-08T09:30'];

/** `{ 'Titel': 'Fog', … }`. */
const rowOf = (columns: string, values: readonly string[]): unknown => Object.fromEntries(columns.split(' ').map((column, index) => [column, values[index]]));

describe('sessions', () => {
  for (const [language, columns] of Object.entries(SESSIONS)) {
    test(`in ${language}`, async () => {
      const { sessions, issues } = await feedOf([rowOf(columns, VALUES)]);
      const [{ title, abstract, speakers, room, start, end }] = sessions as [(typeof sessions)[number]];
      assert.deepEqual([title, abstract?.value, speakers[0]?.name, room, start?.local, end?.local], [...VALUES]);
      assert.equal(issues.filter(({ code }) => code !== 'no-time-zone').length, 0);
    });
  }
  test('with day and hour in two columns', async () => {
    const { sessions } = await feedOf([{ Vortrag: 'Nebel', Datum: '08.05.2026', Uhrzeit: '09:00 - 09:45 Uhr' }]);
    assert.deepEqual([sessions[0]!.start?.local, sessions[0]!.end?.local], ['2026-05-08T09:00', '2026-05-08T09:45']);
  });
  test('under a name of theirs', async () => {
    const { sessions, speakers } = await feedOf({ Vorträge: [{ Titel: 'Nebel' }], Referenten: [{ Name: 'Ana', Firma: 'Hafen', Biografie: 'B' }] });
    assert.deepEqual([sessions[0]!.title, speakers[0]!.name, speakers[0]!.organisation, speakers[0]!.bio?.value], ['Nebel', 'Ana', 'Hafen', 'B']);
  });
});

describe('what is not to be shown', () => {
  const rows: readonly Readonly<Record<string, string>>[] = [
    ...['Entwurf', 'brouillon', 'Borrador', 'bozza', 'rascunho', 'concept', '下書き', '草稿'].map((status) => ({ status })),
    { Veröffentlicht: 'nein' },
    { Publié: 'non' },
    { Publicado: 'no' },
  ];
  for (const row of rows) {
    test(JSON.stringify(row), async () => {
      const { sessions } = await feedOf({ sessions: [{ title: 'Fog' }, { title: 'Draft', ...row }] });
      assert.deepEqual(
        sessions.map(({ title }) => title),
        ['Fog'],
      );
    });
  }
});

test('dates and hours of Japan', async () => {
  const { sessions } = await feedOf([{ 講演タイトル: '霧', 開始日時: '2027年5月14日（金） 9時00分', 終了日時: '2027年5月14日 10時30分' }]);
  assert.deepEqual([sessions[0]!.title, sessions[0]!.start?.local, sessions[0]!.end?.local], ['霧', '2027-05-14T09:00', '2027-05-14T10:30']);
});

test('lengths in German', async () => {
  const ends = await Promise.all(
    [{ 'Dauer (Min)': '45' }, { Dauer: '1 Std. 30 Min' }].map((row) => feedOf([{ Titel: 'Nebel', Beginn: '2027-05-14T09:00', ...row }])),
  );
  assert.deepEqual(
    ends.map(({ sessions }) => sessions[0]!.end?.local),
    ['2027-05-14T09:45', '2027-05-14T10:30'],
  );
});

describe('speakers', () => {
  for (const columns of ['Vorname Nachname Firma Biografie', 'prénom nom entreprise biographie', 'nombre apellidos empresa biografía', '名 姓 会社 略歴']) {
    test(columns, async () => {
      const { speakers } = await feedOf([rowOf(columns, ['Ana', 'Moreira', 'Harbour', 'B'])]);
      assert.equal(speakers.length, 1);
      assert.equal(speakers[0]!.name, 'Ana Moreira');
      assert.deepEqual([speakers[0]!.organisation, speakers[0]!.bio?.value], ['Harbour', 'B']);
    });
  }
});

describe('questions', () => {
  for (const columns of [
    'Frage Antwort',
    'Question Réponse',
    'pregunta respuesta',
    'pergunta resposta',
    'domanda risposta',
    'vraag antwoord',
    'pytanie odpowiedź',
    '質問 回答',
    '问题 答案',
  ]) {
    test(columns, async () => {
      const { faqs } = await feedOf([rowOf(columns, ['Where?', 'Here.'])]);
      assert.deepEqual(
        faqs.map(({ question, answer }) => [question, answer?.value]),
        [['Where?', 'Here.']],
      );
    });
  }
});

describe('whether it takes place', () => {
  const columns = ['Status', 'Estado', 'Stato', 'Statut', 'Zustand', 'ステータス'];
  const values: readonly (readonly [status: string, written: string])[] = [
    ['cancelled', 'Abgesagt entfällt cancelado anulada annulé annulée annullato cancellata geannuleerd odwołane キャンセル 中止 取消'],
    ['moved', 'verschoben verlegt reporté aplazado rinviata adiado verplaatst 延期'],
    ['confirmed', 'Bestätigt angenommen aceptado accepté accettata confirmé confermato potwierdzone 確定'],
  ];
  for (const [expected, written] of values) {
    for (const value of written.split(' ')) {
      test(`“${value}” is ${expected}`, async () => {
        for (const column of columns) assert.equal((await feedOf([{ title: 'Fog', speaker: 'Ana', [column]: value }])).sessions[0]!.status, expected, column);
      });
    }
  }
  for (const value of 'abgelehnt|nicht angenommen|rechazada|refusé|rifiutato|rejeitada|ritirata|pendiente|en attente|in attesa|却下'.split('|')) {
    test(`what is “${value}” is not shown`, async () => {
      for (const column of columns) {
        const { sessions } = await feedOf({ sessions: [{ title: 'Fog' }, { title: 'Draft', [column]: value }] });
        assert.equal(sessions.length, 1, column);
      }
    });
  }
});

test('lengths say in their column what they are counted in', async () => {
  for (const column of 'Dauer (Min)|Dauer (Minuten)|Dauer in Minuten|Duration (min)|Duration (mins)|Duration in minutes|Length (minutes)|duration_minutes|durationMin|Durée (min)|Durée en minutes|Duración (minutos)|Durata (minuti)|Duração (min)|Duur (min)|所要時間（分）'.split(
    '|',
  )) {
    for (const value of [45, '45']) {
      assert.equal((await feedOf([{ title: 'Fog', speaker: 'Ana', [column]: value }])).sessions[0]!.duration, 45, column);
    }
  }
});
