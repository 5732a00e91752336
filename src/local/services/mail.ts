import { remainingRecipients, sendMail } from '../world/mailbox';
import type { SentMail } from '../world/world-state';
import type { Services } from './call';

export const MAIL: Services = {
  'Mail.send': ({ world, execution }, mail: Omit<SentMail, 'id' | 'at' | 'from'>) => {
    sendMail(world, execution.record.as, mail, execution.clock);
    execution.record.mailsSent += 1;
  },
  'Mail.getRemainingDailyQuota': ({ world, execution }) =>
    remainingRecipients(world, execution.record.as, execution.clock),
};
