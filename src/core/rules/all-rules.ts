import { CONTACT_RULES } from './contact-rules';
import { LIST_CONTENT_RULES } from './list-content-rules';
import { LIST_RULES } from './list-rules';
import type { Rule } from './rule';
import { SCHOOL_RULES } from './school-rules';
import { SENDER_RULES } from './sender-rules';
import { STAFF_RULES } from './staff-rules';
import { STUDENT_RULES } from './student-rules';
import { TIMING_RULES } from './timing-rules';
import { CLEANED_RULES, INTERPRETED_RULES, MISSING_RULES, UNREADABLE_RULES } from './typing-rules';

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
