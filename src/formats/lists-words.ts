/**
 * What people call the columns of their lists, and the lists, in German, French, Spanish, Portuguese, Italian, Dutch,
 * Polish, Japanese and Chinese, by the English that `lists-*.ts` know. Loaded for lists whose names look like some.
 */
import { bareOf } from './tables-columns.ts';

const WORDS: Readonly<Record<string, string>> = {
  title: 'titel titre título titolo tytuł 标题 標題 题目 題目 タイトル 講演タイトル 演題',
  session:
    'vortrag vortragstitel vorträge sitzung sitzungen veranstaltung veranstaltungen sitzungstitel conférence conférences exposé charla charlas ponencia ponencias sesión sesiones palestra palestras sessão sessões intervento interventi sessione sessioni lezing lezingen sessie sessies prelekcja prelekcje wykład wykłady sesja sesje セッション セッション名 講演 発表 议题 議題 议程 議程 演讲 演講 講題',
  topic: 'thema thème tema argomento onderwerp temat テーマ 主题 主題',
  subtitle: 'untertitel soustitre subtítulo sottotitolo ondertitel podtytuł サブタイトル 副标题 副標題',
  abstract:
    'kurzbeschreibung zusammenfassung inhalt inhaltsangabe résumé resumen resumo riassunto sommario abstrakt samenvatting streszczenie 概要 摘要 要旨 简介 簡介 內容簡介 内容简介',
  description: 'beschreibung descripción descrição descrizione omschrijving beschrijving opis 説明 内容 內容 描述 介绍 介紹 詳細',
  speaker:
    'redner rednerin redner*innen referent referentin referenten referentinnen referent*in referent*innen referierende sprecher sprecherin sprecherinnen sprecher*in vortragende vortragender vortragende*r intervenant intervenante intervenants intervenant·e orateur oratrice orateurs conférencier conférencière conférenciers ponente ponentes conferencista conferencistas orador oradora oradores palestrante palestrantes relatore relatrice relatori spreker sprekers prelegent prelegentka prelegenci prelegentów mówca スピーカー 登壇者 講演者 発表者 話者 讲者 講者 演讲者 演講者 嘉宾 讲师 講師 主讲人',
  room: 'raum räume saal säle zimmer hörsaal salle salles sala salas aula zaal zalen lokaal 会場 会场 會場 部屋 教室 场地 場地 房间 ルーム 议程厅 議程廳',
  location: 'ort veranstaltungsort lieu endroit lugar local luogo plaats locatie miejsce 場所 地点 地點',
  start:
    'beginn anfang startzeit anfangszeit début heuredébut heurededébut inicio horainicio horadeinicio início horainício horadeinício inizio orainizio oradiinizio begin begintijd aanvang starttijd początek rozpoczęcie godzinarozpoczęcia 開始 開始時間 開始時刻 開始日時 开始 开始时间 起始时间',
  end: 'ende endzeit schluss fin heurefin heuredefin horafin horadefin fim horafim término fine orafine oradifine einde eindtijd koniec zakończenie godzinazakończenia 終了 終了時間 終了時刻 終了日時 结束 结束时间 結束 結束時間',
  date: 'datum jour fecha día dia data giorno dag dzień 日付 日期 日 開催日',
  time: 'uhrzeit zeit zeitraum heure horaire horaires hora horario horário ora orario tijd tijdstip godzina czas 時間 時刻 时间 時段 时段',
  duration: 'dauer länge durée duración duração durata duur czastrwania 所要時間 时长 時長',
  track: 'themenbereich strang themenstrang parcours piste trilha percorso ścieżka トラック 轨道 軌道 分论坛',
  format: 'vortragsart art formato formaat rodzaj typ 形式 类型 類型 種類',
  level: 'niveau schwierigkeit schwierigkeitsgrad nivel nível livello poziom レベル 难度 難度',
  language: 'sprache vortragssprache langue idioma lingua taal język 言語 语言 語言',
  tag: 'schlagwort schlagworte schlagwörter stichworte motsclés étiquettes etiquetas palabrasclave palavraschave paroleschiave trefwoorden słowakluczowe タグ キーワード 标签 標籤 关键词',
  audience: 'zielgruppe publiccible público públicoobjetivo públicoalvo doelgroep grupadocelowa 対象者 受众 受眾',
  slides: 'folien diapositives diapositivas présentation 資料 スライド 幻灯片 投影片 簡報',
  recording: 'aufzeichnung mitschnitt enregistrement grabación gravação registrazione opname nagranie 録画 動画 录像 錄影',
  status: 'zustand estado situación situação stato statut état ステータス 状態 状态 狀態',
  published: 'veröffentlicht publié publiée publicado publicada pubblicato gepubliceerd opublikowane 公開 已发布 已發布',
  name: 'nom nomcomplet nombre nombrecompleto nome nomecompleto naam nazwa imięinazwisko 名前 氏名 姓名 名字',
  firstname: 'vorname prénom nombrepropio primeironome voornaam imię 名',
  lastname: 'nachname familienname nomdefamille apellido apellidos sobrenome cognome achternaam nazwisko 姓',
  bio: 'biografie kurzbiografie lebenslauf vita überdieperson biographie biografía semblanza biografia biogram notka プロフィール 自己紹介 略歴 经历 讲者介绍 講者介紹 个人简介 個人簡介',
  company: 'firma unternehmen arbeitgeber entreprise société empresa azienda società bedrijf 会社 会社名 公司 单位 所属',
  role: 'funktion beruf berufsbezeichnung poste fonction cargo puesto función função ruolo functie stanowisko 役職 肩書 肩書き 职位 職稱 头衔',
  photo: 'foto bild photographie fotografía fotografia zdjęcie 写真 照片 头像',
  website: 'webseite webauftritt siteweb sitioweb sitoweb stronawww サイト 网站 網站',
  question: 'frage fragen pregunta preguntas pergunta perguntas domanda domande vraag vragen pytanie pytania 質問 問題 问题',
  answer:
    'antwort antworten réponse réponses respuesta respuestas resposta respostas risposta risposte antwoord antwoorden odpowiedź odpowiedzi 回答 答え 答案 解答',
  category: 'kategorie rubrik catégorie rubrique categoría categoria categorie kategoria カテゴリ カテゴリー 类别 類別 分类',
};

/** By what they are looked for. */
export const words: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([english, names]) => names.split(' ').map((name) => [bareOf(name), english] as const)),
);
