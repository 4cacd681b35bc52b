import { m } from '#platform/language/generated/messages.js';
import { secretsIn } from '#records/secret.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Heading } from '#ui/Heading.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { type Proposal, type Standing, standingOf } from '../interview-draft.ts';
import { type PlaceName, places } from '../interview-places.ts';
import { questionOf } from '../interview-questions.ts';
import { standingTexts } from '../standing-texts.ts';
import type { Keeping } from '../take-over-choice.ts';
import type { Choice } from './use-choice.ts';
import { usePlaceTitle } from './use-place-title.ts';

interface Props {
  place: PlaceName;
  content: Record<string, unknown>;
  proposals: readonly Proposal[];
  choice: Choice;
}

/** One place of a fact sheet or plan: what stands there now, and what the answers would add. */
export function TakeGroup(props: Props) {
  const { place, content, proposals, choice } = props;
  const title = usePlaceTitle()(place);
  const now = standingTexts(content, place);
  const ids = proposals.map(({ id }) => id);
  const allChosen = proposals.every(choice.isChosen);
  const differs = now.length > 0 && proposals.some((one) => standingOf(content, one).state !== 'there');
  const keeps = choice.keeping(place) === 'keep';
  return (
    <section className="paraat-take" aria-label={title}>
      <Heading level={3}>{title}</Heading>
      {differs && <KeepingChoice place={place} title={title} choice={choice} />}
      <div className="paraat-take__columns">
        <div>
          <p className="paraat-soft paraat-small">
            {now.length === 0 ? m.programme_take_over_empty() : m.programme_take_over_now()}
          </p>
          {now.length > 0 && (
            <ul className="paraat-take__now paraat-bullets">
              {now.map((text) => (
                <li key={text} className="paraat-keep-lines">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          {proposals.map((proposal) => (
            <OneProposal key={proposal.id} proposal={proposal} choice={choice} />
          ))}
          {proposals.length > 1 && !keeps && (
            <Button look="subtle" onClick={() => choice.tick(ids, !allChosen)}>
              {allChosen ? m.programme_take_over_untick_all() : m.programme_take_over_tick_all()}
              <span className="paraat-hidden-label"> {title}</span>
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

const keepingWords: Record<Keeping, () => string> = {
  keep: m.programme_keeping_keep,
  add: m.programme_keeping_add,
  replace: m.programme_keeping_replace,
};

/** Both say something: which of them stays is for a person to choose. */
function KeepingChoice({ place, title, choice }: Pick<Props, 'place' | 'choice'> & { title: string }) {
  const options: Keeping[] = places[place].shape === 'single' ? ['keep', 'replace'] : ['keep', 'add', 'replace'];
  return (
    <fieldset className="paraat-fieldset paraat-side">
      <legend>{m.programme_keeping()}</legend>
      {choice.isChanged(place) && (
        <p className="paraat-wrong" role="status">
          {m.programme_keeping_changed()}
        </p>
      )}
      <div className="paraat-side__choices">
        {options.map((one) => (
          <label key={one} className="paraat-side__choice">
            <input
              type="radio"
              name={`keuze-${place}`}
              checked={choice.keeping(place) === one}
              onChange={() => choice.setKeeping(place, one)}
            />
            <span>
              {keepingWords[one]()}
              <span className="paraat-hidden-label"> {title}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OneProposal({ proposal, choice }: { proposal: Proposal; choice: Choice }) {
  const standing = choice.standingOf(proposal);
  const keeps = choice.keeping(proposal.place) === 'keep';
  const label = questionOf(proposal.question)?.ask() ?? proposal.question;
  const cannot = keeps ? undefined : cannotWords(standing);
  const looksSecret = secretsIn(proposal.text).length > 0;
  return (
    <div className="paraat-take__proposal">
      {standing.state === 'new' && !keeps ? (
        <CheckboxField
          label={label}
          checked={choice.isChosen(proposal)}
          onChange={(on) => choice.tick([proposal.id], on)}
        />
      ) : (
        <p className="paraat-take__state">{label}</p>
      )}
      <TextArea
        label={m.programme_take_over_text({ question: label })}
        labelHidden
        rows={proposal.text.length > 160 || proposal.text.includes('\n') ? 4 : 2}
        value={proposal.text}
        error={looksSecret ? m.programme_secret_while_typing() : undefined}
        onChange={(text) => choice.setText(proposal.id, text)}
      />
      {cannot !== undefined && (
        <p className="paraat-take__state paraat-soft" role="status">
          {cannot}
        </p>
      )}
    </div>
  );
}

/** Why a text is not taken over, and what to do; undefined when it can be. */
export function cannotWords(standing: Standing): string | undefined {
  switch (standing.state) {
    case 'new':
      return undefined;
    case 'there':
      return m.programme_standing_there();
    case 'taken':
      return m.programme_standing_taken();
    case 'full':
      return m.programme_standing_full({ count: standing.count });
    case 'too-long':
      return m.programme_standing_too_long({ count: standing.excess });
  }
}
