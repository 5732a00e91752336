import type { Rule } from './rule';
import { CONTACT_RULES } from './rules-contact';
import { LIST_RULES } from './rules-list';
import { LIST_CONTENT_RULES } from './rules-list-content';
import { SCHOOL_RULES } from './rules-school';
import { SENDER_RULES } from './rules-sender';
import { STAFF_RULES } from './rules-staff';
import { STUDENT_RULES } from './rules-students';
import { TIMING_RULES } from './rules-timing';
import { CLEANED_RULES, INTERPRETED_RULES, MISSING_RULES, UNREADABLE_RULES } from './rules-typing';

/** Every check, in the order of the office's list. Adding a rule is adding a row to its section. */
export const RULES: readonly Rule[] = [
  ...SENDER_RULES,
  ...SCHOOL_RULES,
  ...CONTACT_RULES,
  ...MISSING_RULES,
  ...UNREADABLE_RULES,
  ...CLEANED_RULES,
  ...INTERPRETED_RULES,
  ...STUDENT_RULES,
  ...LIST_RULES,
  ...LIST_CONTENT_RULES,
  ...STAFF_RULES,
  ...TIMING_RULES,
];
