/** Parts of the reading of lists are loaded where names say that they are needed, and are left alone by lists in English. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FAQS } from '../../src/formats/faq-list.ts';
import { PARTS } from '../../src/formats/lists-parts.ts';
import { SPEAKERS } from '../../src/formats/lists-people.ts';
import { SESSIONS } from '../../src/formats/lists-sessions.ts';

/** For how many parts some names are a sign. */
const signsIn = (...names: string[]): number => PARTS.filter(([sign]) => sign.test(names.join('\n'))).length;

test('no column with an English name is a sign of another language', () => {
  const names = [SESSIONS, SPEAKERS, FAQS].flatMap((fields) => Object.values(fields).flatMap((known) => known.replaceAll('?', '').split(' ').slice(1)));
  // German, and a word for résumé that English people write so too.
  const others = names.filter((name) => name !== 'zielgruppe');
  for (const name of [...others, 'data', 'attributes', 'fields', 'published', 'conference', 'biography', 'reference', 'interview', 'theme', 'durations']) {
    assert.equal(signsIn(name), 0, name);
  }
});

describe('a list is in another language by any of its usual columns', () => {
  const columns: Readonly<Record<string, string>> = {
    German: 'Titel Beschreibung Referentin Raum Beginn Ende Datum Uhrzeit Dauer Vortrag Sprecher Thema Biografie Firma Zustand',
    French: 'Titre Resume Intervenant Salle Debut Fin Conferences Orateur Duree Heure Lieu Jour Nom Publiee',
    Spanish: 'Titulo Ponente Sala Inicio Fin Fecha Hora Lugar Charla Duracion Estado Nombre Publicado',
    Portuguese: 'titulo palestrante sala inicio fim hora palestra duracao nome publicada',
    Italian: 'Titolo Descrizione Relatore Sala Inizio Fine Ora Luogo Durata Stato Nome',
    Dutch: 'Titel Omschrijving Spreker Begintijd Einde Datum Tijd Duur Naam Foto',
    Polish: 'Prelegent Sala Koniec Godzina Nazwa Czas Miejsce Opis',
  };
  for (const [language, names] of Object.entries(columns)) {
    test(language, () => {
      for (const name of names.split(' ')) assert.equal(signsIn(name), 1, name);
    });
  }
  test('and by letters that English has not', () => {
    for (const name of ['タイトル', '标题', 'Título', 'Début', 'Größe']) assert.equal(signsIn(name), 1, name);
  });
});
