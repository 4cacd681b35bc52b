import type { PaperLanguage } from '#features/fact-sheets/paper.ts';
import { m } from '#platform/language/generated/messages.js';
import { type PaperBlock, plainParagraph } from '#render/paper-document.ts';
import type { ActionCardView } from './action-card-view.ts';
import { type BlockWords, bulletBlocks, fullTable, headingBlock, labelled, titled, together } from './paper-blocks.ts';
import { partTypeWord } from './part-type-word.ts';
import { audienceWords, copyFormWords } from './plan-choice-words.ts';
import { phaseOf } from './plan-completeness.ts';
import { contactBlocks, printed, roleBlocks, siteBlocks, supplierBlocks } from './plan-document-people.ts';
import { restartBlocks } from './plan-document-restart.ts';
import { paperSteps } from './plan-document-steps.ts';
import type { PlanBlock } from './plan-section.ts';
import type { PlanSubject, PlanView, RebuildThingView } from './plan-view.ts';
import { forecastsInScenarios, type RecoveryForecast, recoveryForecast } from './recovery-forecast.ts';
import { forecastText, rebuildText, scenarioTexts } from './recovery-forecast-words.ts';

/** What a section shows besides its text. */
export function planBlocks(block: PlanBlock, view: PlanView, words: BlockWords): PaperBlock[] {
  switch (block) {
    case 'text':
      return [];
    case 'scope':
      return scopeBlocks(view, words);
    case 'not-arranged':
      return notArrangedBlocks(view, words);
    case 'activation':
      return activationBlocks(view, words);
    case 'roles':
      return roleBlocks(view.roles, words, 2);
    case 'scenarios':
      return view.scenarios.flatMap((scenario) => scenarioBlocks(scenario, words));
    case 'steps-response':
    case 'steps-emergency':
    case 'steps-recovery':
    case 'steps-return':
      return stepBlocks(view.steps[phaseOf(block)], words);
    case 'actions':
      return view.actions.flatMap((card) => cardBlocks(card, words));
    case 'impact':
      return view.about === null ? [] : impactBlocks(view, view.about, words);
    case 'dependencies':
      return view.about === null ? [] : dependencyBlocks(view.about, words);
    case 'restart-order':
      return restartBlocks(view.restartOrder, words);
    case 'rebuild-order':
      return rebuildBlocks(view, words);
    case 'target':
      return targetBlocks(view, words);
    case 'restore':
      return restoreBlocks(view, words);
    case 'communication':
      return communicationBlocks(view, words);
    case 'suppliers':
      return supplierBlocks(view.suppliers, words);
    case 'resources':
      return resourceBlocks(view, words);
    case 'alternate-sites':
      return siteBlocks(view.alternateSites, words);
    case 'recovered':
      return recoveredBlocks(view, words);
    case 'contacts':
      return contactBlocks(view.contacts, words);
    case 'holders':
      return holderBlocks(view, words);
  }
}

function scopeBlocks(view: PlanView, { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  return [
    ...titled(m.plans_plan_scope({}, locale), bulletBlocks(view.scope)),
    ...titled(m.plans_plan_exclusions({}, locale), bulletBlocks(view.exclusions)),
    ...titled(m.plans_plan_assumptions({}, locale), bulletBlocks(view.assumptions)),
  ];
}

function notArrangedBlocks({ notArranged }: PlanView, { language, day }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  return fullTable(
    [m.plans_paper_what({}, locale), m.plans_paper_why({}, locale), m.plans_paper_until({}, locale)],
    notArranged.map(({ what, why, until }) => [what, why ?? '', day(until)]),
  );
}

function activationBlocks(view: PlanView, words: BlockWords): PaperBlock[] {
  const declaring = view.mayDeclare.map((role) => ({ role, task: null, indispensable: false, tooFew: false }));
  const title = m.plans_plan_may_declare({}, { locale: words.language });
  return [...bulletBlocks(view.activateWhen), ...titled(title, roleBlocks(declaring, words))];
}

function scenarioBlocks(scenario: PlanView['scenarios'][number], { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const first = scenario.firstAction;
  return together([
    headingBlock(2, scenario.name),
    ...(scenario.description === null ? [] : [plainParagraph(scenario.description)]),
    ...(scenario.recognise.length === 0
      ? []
      : [plainParagraph(m.plans_paper_recognise({}, locale)), ...bulletBlocks(scenario.recognise)]),
    ...(first === null ? [] : [labelled(m.plans_paper_first_action({}, locale), first)]),
  ]);
}

const stepBlocks = (steps: PlanView['steps']['response'], { language }: BlockWords): PaperBlock[] =>
  steps.length === 0 ? [] : [{ type: 'steps', steps: paperSteps(steps, language) }];

function cardBlocks(card: ActionCardView, words: BlockWords): PaperBlock[] {
  const locale = { locale: words.language };
  const forwards = card.forwards.map(({ number, answers, to, toPerson, switchedBy }) => [
    answers === null ? number : `${number} (${answers})`,
    [to, toPerson?.name, to === null ? toPerson?.numbers[0]?.number : null].filter((one) => one != null).join(', '),
    switchedBy?.name ?? '',
  ]);
  return [
    headingBlock(2, card.name),
    ...(card.isConfirmed ? [] : [plainParagraph(m.plans_action_card_not_confirmed({}, locale))]),
    ...(card.purpose === null ? [] : [plainParagraph(card.purpose)]),
    ...wayOf(card, words.language).map(plainParagraph),
    ...fullTable(
      [m.plans_paper_forwards({}, locale), m.plans_paper_forward_to({}, locale), m.plans_paper_switched_by({}, locale)],
      forwards,
    ),
    ...(card.how === null ? [] : [plainParagraph(card.how)]),
    ...stepBlocks(card.steps, words),
    ...(card.backSteps.length === 0
      ? []
      : [headingBlock(3, m.plans_paper_back({}, locale)), ...stepBlocks(card.backSteps, words)]),
    ...(card.lastTriedOn === null
      ? []
      : [labelled(`${m.plans_paper_tested({}, locale)}:`, words.day(card.lastTriedOn))]),
  ];
}

/** Who goes from where to where; nothing where the card is no move. */
function wayOf({ from, to, team }: ActionCardView, language: PaperLanguage): string[] {
  const locale = { locale: language };
  const way =
    from === null || to === null
      ? (from?.name ?? to?.name)
      : m.plans_paper_from_to({ from: from.name, to: to.name }, locale);
  return way === undefined ? [] : [[team?.name, way].filter(Boolean).join(': ')];
}

function impactBlocks(view: PlanView, about: PlanSubject, { language, duration }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const forecast = recoveryForecast(view, null);
  const facts = [
    { name: m.plans_paper_about({}, locale), value: about.name },
    { name: m.plans_paper_priority({}, locale), value: priorityText(about, language) },
    { name: m.plans_paper_max_outage({}, locale), value: duration(about.maximumOutage) },
    { name: m.plans_paper_max_loss({}, locale), value: duration(about.maximumDataLoss) },
    { name: m.plans_paper_minimum({}, locale), value: about.minimumLevel ?? '' },
    { name: m.plans_paper_promised({}, locale), value: about.promisedTerm ?? '' },
  ];
  const lines = forecast === null ? [] : wholeForecast(view, forecast, language);
  return [
    { type: 'facts', facts: facts.filter(({ value }) => value !== '') },
    ...(lines.length === 0 ? [] : [plainParagraph(`${m.plans_forecast({}, locale)}:`), ...bulletBlocks(lines)]),
  ];
}

/** All of the forecast: without a known cause, per cause that differs, and with what lies under it. */
function wholeForecast(view: PlanView, forecast: RecoveryForecast, language: PaperLanguage): string[] {
  const locale = { locale: language };
  return [
    forecastText(forecast, locale),
    ...scenarioTexts(forecastsInScenarios(view), locale),
    rebuildText(forecast, locale),
  ].filter((line) => line !== '');
}

/** The priority of a plan's subject, with its reason. */
export function priorityText({ priority, priorityReason }: PlanSubject, language: PaperLanguage): string {
  if (priority === null) return '';
  const words = priority.proposed ? m.fact_sheets_priority_proposed : m.fact_sheets_priority;
  const shown = words({ priority: String(priority.priority) }, { locale: language });
  return priorityReason === null ? shown : `${shown}: ${priorityReason}`;
}

function dependencyBlocks(about: PlanSubject, { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const rows = about.needs.map(({ on, needed, withoutIt }) => [someOf(on, needed, language), withoutIt ?? '']);
  const falls = about.neededBy.map(({ name }) => name);
  return [
    ...fullTable([m.plans_paper_needs({}, locale), m.plans_paper_without({}, locale)], rows),
    ...titled(m.plans_paper_needed_by({}, locale), bulletBlocks(falls)),
  ];
}

function someOf(on: readonly { name: string }[], needed: number, language: PaperLanguage): string {
  const names = on.map(({ name }) => name).join(', ');
  return needed < on.length ? m.plans_paper_some_of({ needed, names }, { locale: language }) : names;
}

function rebuildBlocks({ rebuild }: PlanView, { language, duration }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const after = ({ after: needs, circle }: RebuildThingView): string =>
    [
      ...needs.map(({ on, needed }) => someOf(on, needed, language)),
      ...(circle.length > 0
        ? [m.plans_paper_circle({ names: circle.map(({ name }) => name).join(', ') }, locale)]
        : []),
    ].join('; ');
  return fullTable(
    [
      m.plans_paper_round({}, locale),
      m.plans_paper_what({}, locale),
      m.plans_paper_max_outage({}, locale),
      m.plans_paper_after({}, locale),
    ],
    rebuild.flatMap(({ round, things }) =>
      things.map((thing) => [String(round), thing.name, duration(thing.maximumOutage), after(thing)]),
    ),
  );
}

function targetBlocks({ target }: PlanView, { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  const table = (parts: PlanView['target']) =>
    fullTable(
      [m.plans_paper_name({}, locale), m.plans_paper_type({}, locale), m.plans_paper_where({}, locale)],
      parts.map(({ name, kind, type, location, place }) => [
        ...[name, partTypeWord(kind, type, language)],
        [location?.name, place].filter((one) => one != null).join(', '),
      ]),
    );
  // A switch and the box that it runs on often bear one name: systems first, then the equipment under its own title.
  const equipment = target.filter(({ kind }) => kind === 'asset');
  const systems = target.filter(({ kind }) => kind !== 'asset');
  if (systems.length === 0) return table(equipment);
  return [...table(systems), ...titled(m.plans_paper_equipment({}, locale), table(equipment))];
}

function restoreBlocks({ restore, about }: PlanView, words: BlockWords): PaperBlock[] {
  const locale = { locale: words.language };
  const tested = restore.lastTestOn === null ? m.plans_paper_never_checked({}, locale) : words.day(restore.lastTestOn);
  const facts = [
    { name: m.plans_paper_max_loss({}, locale), value: words.duration(about?.maximumDataLoss ?? null) },
    { name: m.plans_paper_tested({}, locale), value: tested },
    { name: m.plans_paper_result({}, locale), value: restore.result ?? '' },
  ];
  const procedures = [restore.procedure, restore.backup].filter((one) => one !== null);
  return [
    { type: 'facts', facts: facts.filter(({ value }) => value !== '') },
    ...procedures.flatMap((one) => [
      headingBlock(2, one.name),
      ...(one.purpose === null ? [] : [plainParagraph(one.purpose)]),
      ...stepBlocks(one.steps, words),
    ]),
  ];
}

function communicationBlocks({ communication }: PlanView, { language }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  return communication.flatMap(({ audience, who, contact, when, channel, text }): PaperBlock[] => {
    const reach =
      contact === null ? '' : [contact.name, printed(contact.numbers, contact.name, locale)].filter(Boolean).join(', ');
    const facts = [
      { name: m.plans_plan_communication_who({}, locale), value: who?.name ?? '' },
      { name: m.plans_plan_communication_contact({}, locale), value: reach },
      { name: m.plans_plan_communication_when({}, locale), value: when ?? '' },
      { name: m.plans_plan_communication_channel({}, locale), value: channel ?? '' },
    ].filter(({ value }) => value !== '');
    return together([
      headingBlock(
        2,
        audience === null ? (contact?.name ?? m.plans_paper_name({}, locale)) : audienceWords[audience]({}, locale),
      ),
      { type: 'facts', facts },
      ...(text === null
        ? []
        : [{ type: 'callout' as const, tone: 'note' as const, title: '', blocks: [plainParagraph(text)] }]),
    ]);
  });
}

function resourceBlocks({ resources }: PlanView, { language, duration }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  return fullTable(
    [
      m.plans_paper_what({}, locale),
      m.plans_paper_quantity({}, locale),
      m.plans_paper_where({}, locale),
      m.plans_paper_within({}, locale),
    ],
    resources.map(({ what, quantity, where, within }) => [
      ...[what, quantity === null ? '' : String(quantity), where ?? '', duration(within)],
    ]),
  );
}

function recoveredBlocks(view: PlanView, words: BlockWords): PaperBlock[] {
  const { declaredBy } = view;
  const role = declaredBy === null ? [] : [{ role: declaredBy, task: null, indispensable: false, tooFew: false }];
  const title = m.plans_plan_declared_by({}, { locale: words.language });
  return [...bulletBlocks(view.recoveredWhen), ...titled(title, roleBlocks(role, words))];
}

function holderBlocks({ holders }: PlanView, { language, day }: BlockWords): PaperBlock[] {
  const locale = { locale: language };
  return fullTable(
    [
      m.plans_paper_name({}, locale),
      m.plans_paper_form({}, locale),
      m.plans_paper_where({}, locale),
      m.plans_plan_holders_version({}, locale),
      m.plans_paper_received({}, locale),
    ],
    holders.map(({ holder, holderName, form, where, version, receivedOn, state }) => [
      holder?.name ?? holderName ?? m.plans_paper_gone({}, locale),
      ...[form === null ? '' : copyFormWords[form]({}, locale), where ?? ''],
      [version, state === 'old' ? m.plans_copy_old({}, locale) : null].filter((word) => word !== null).join(' · '),
      day(receivedOn),
    ]),
  );
}
