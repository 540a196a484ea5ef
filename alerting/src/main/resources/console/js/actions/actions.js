// What officers do with an alert: ask what is needed, send it with the revision that was seen, and if the alert has changed, show that and ask again.
import { notice } from '../base/announce.js';
import { ApiError, api } from '../api.js';
import { words } from '../language.js';
import { isShelved } from '../alerts.js';
import { session } from '../people/session.js';
import { askAgain, askAssignee, askOutcome } from './dialogs.js';
import { differences } from './differences.js';
import { askRecipients } from './send-dialog.js';
import { countryName } from '../detail/released.js';
import { askShelf } from './shelf.js';
import { askWider } from '../requests/wider.js';

const CONFLICT = 409;

export class Actions {
  /** @param events onDetail(detail) with the alert as it is now */
  constructor(events) {
    this.events = events;
  }

  officer = () => session.me().name;

  async acknowledge(alert) {
    if (!alert.open) return notice(words.gone.nothingToDo);
    if (alert.handling !== 'NEW') return this.#already(alert);
    await this.#send(alert, ['NEW'], words.dialog.conflict.acknowledge, words.actions.acknowledged,
      (revision) => api.acknowledge(alert.alertId, revision));
  }

  async begin(alert) {
    if (!alert.open) return notice(words.gone.nothingToDo);
    if (!['NEW', 'ACKNOWLEDGED'].includes(alert.handling)) return this.#already(alert);
    await this.#send(alert, ['NEW', 'ACKNOWLEDGED'], words.dialog.conflict.begin, words.actions.begun,
      (revision) => api.begin(alert.alertId, revision));
  }

  async assign(alert) {
    if (!alert.open) return notice(words.gone.nothingToDo);
    if (alert.handling === 'CLOSED') return this.#already(alert);
    const answer = await askAssignee(alert.headline, alert.assignee === this.officer() ? '' : this.officer(), api.officers());
    if (answer === null) return;
    await this.#send(alert, ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'], words.dialog.conflict.assign, words.actions.assigned,
      (revision) => api.assign(alert.alertId, revision, answer.to, answer.note));
  }

  /** Takes it off the queue for a time, or brings it back. */
  async shelve(alert) {
    if (alert.handling === 'CLOSED') return this.#already(alert);
    if (!alert.open) return notice(words.shelving.noLongerHolds);
    const able = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'];
    if (isShelved(alert)) {
      return this.#send(alert, able, words.shelving.backAgain, words.shelving.back,
        (revision) => api.unshelve(alert.alertId, revision));
    }
    const answer = await askShelf(alert.headline);
    if (answer === null) return;
    await this.#send(alert, able, words.shelving.again, words.shelving.done,
      (revision) => api.shelve(alert.alertId, revision, answer.until, answer.note));
  }

  async close(alert) {
    if (alert.handling === 'CLOSED') return this.#already(alert);
    const answer = await askOutcome(alert.headline);
    if (answer === null) return;
    await this.#send(alert, ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'], words.dialog.conflict.close, words.actions.closed,
      (revision) => api.close(alert.alertId, revision, answer.outcome, answer.note));
  }

  /** What is sent is what the officer saw: of an alert that has changed since, nothing is. */
  async send(alert, places) {
    const answer = await askRecipients(alert, places).catch(() => notice(words.release.failed, { trouble: true }));
    if (!answer) return;
    const names = answer.to.map(countryName).join(', ');
    await this.#send(alert, [], words.delivery.send.changed, () => (answer.byTwo ? words.delivery.send.proposed(names) : words.delivery.send.sent(names)),
      (revision) => api.release(alert.alertId, revision, answer.to));
  }

  /** Asks an originator for more. @param recipients as the centre says who would receive what */
  async askWider(alert, first, recipients) {
    const answer = await askWider(alert.headline, first, recipients);
    if (answer === null) return;
    await this.#send(alert, [], null, () => words.requests.ask.asked(countryName(answer.of)),
      (revision) => api.askWider(alert.alertId, revision, answer.of, answer.to, answer.note));
  }

  /** @param possible the states of handling in which it makes sense to ask again */
  async #send(seen, possible, proceed, done, call) {
    try {
      const detail = await call(seen.revision);
      this.events.onDetail(detail);
      notice(done(detail.headline));
    } catch (error) {
      const current = error instanceof ApiError && error.status === CONFLICT ? error.body?.current : null;
      if (!current) return notice(words.actions.failed(reason(error)), { trouble: true });
      this.events.onDetail(current);
      const again = possible.includes(current.handling) && current.revision !== seen.revision;
      const wanted = await askAgain(error.body.error, differences(seen, current), again ? proceed : null);
      if (wanted) await this.#send(current, possible, proceed, done, call);
    }
  }

  #already(alert) {
    const who = alert.handledBy ?? words.actions.somebody;
    const already = { CLOSED: words.actions.alreadyClosed, IN_PROGRESS: words.actions.alreadyBegun };
    notice((already[alert.handling] ?? words.actions.alreadyAcknowledged)(alert.handling === 'IN_PROGRESS' ? alert.assignee ?? who : who));
  }
}

function reason(error) {
  if (!(error instanceof ApiError)) return words.actions.unreachable;
  return [error.body?.error, error.body?.remedy].filter(Boolean).join(' ') || error.message;
}
