// How Tamga runs: the pipeline stage by stage, and the border posts. For those who run it, who see no alerts.
import { byId, h } from '../base/dom.js';
import { now, utc } from '../base/time.js';
import { words } from '../language.js';
import { standing } from '../pipeline.js';
import { postList } from '../posts.js';

const STAGES = ['intake', 'detection', 'alerting'];

export function open(element, rest, context) {
  element.replaceChildren(
    h('h2', { tabindex: '-1' }, words.running.title),
    h('p', { class: 'page-lead' }, words.running.lead),
    h('div', { id: 'running', 'data-testid': 'running' }));
  refresh(context);
}

/** @param context running() tells { status, posts }, each null before the centre has said anything */
export function refresh({ running }) {
  const { status, posts } = running();
  byId('running')?.replaceChildren(...[
    h('h3', {}, words.strip.pipeline),
    ...(status === null ? [h('p', {}, words.strip.pipelineUnknown)] : pipeline(status)),
    h('h3', {}, words.posts.title),
    posts === null || posts.posts.length === 0 ? h('p', {}, words.posts.empty) : h('ul', { class: 'posts-list whole' }, postList(posts)),
    h('p', { class: 'page-note' }, words.posts.explained),
  ]);
}

function pipeline(status) {
  const { state, lag } = standing(status);
  return [
    h('p', { 'data-testid': 'running-pipeline', 'data-state': state }, { good: words.running.good, behind: words.strip.behind(lag), unknown: words.running.unknown }[state]),
    status.pipeline.problem ? h('p', { role: 'alert' }, status.pipeline.problem) : null,
    h('dl', { class: 'tiles' }, STAGES.map((stage) => h('div', { class: 'tile' },
      h('dt', {}, words.running.stages[stage]),
      h('dd', {}, status.pipeline.lag[stage] === null ? '–' : status.pipeline.lag[stage].toLocaleString(words.locale))))),
    h('p', { class: 'page-note' }, words.running.asOf(`${utc.second(now())} UTC`, status.version)),
  ].filter((part) => part !== null);
}
