import type { Language } from '../../../platform/pure/language.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { ls } from './ls.ts';
import { pl } from './pl.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import type { PublicTexts } from './shape.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

/** All a resident reads, in each language of the house. */
export const publicTexts: Readonly<Record<Language, PublicTexts>> = { de, ls, en, tr, ar, uk, ru, pl, ro };
