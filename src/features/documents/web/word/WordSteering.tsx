import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { countStates, type WordState, wordStates } from '../../word-states.ts';
import { stateWords } from './word-words.ts';

interface Props {
  states: ReadonlyMap<string, WordState>;
  shown: WordState | 'all';
  onShow: (state: WordState | 'all') => void;
  onNext: () => void;
}

/** How far somebody is, with a press for each state to see only that, and the way to what still asks for a choice. */
export function WordSteering({ states, shown, onShow, onNext }: Props) {
  const counts = countStates(states);
  const left = counts.open + counts.proposal;
  const press = (state: WordState | 'all', count: number) => (
    <Button
      key={state}
      look={shown === state ? 'primary' : 'secondary'}
      aria-pressed={shown === state}
      onClick={() => onShow(state)}
    >
      {m.documents_word_state_count({ state: stateWords(state), count })}
    </Button>
  );
  return (
    <>
      <fieldset className="paraat-word__states">
        <legend className="utrecht-form-label">{m.documents_word_show()}</legend>
        {press('all', states.size)}
        {wordStates.map((state) => press(state, counts[state]))}
      </fieldset>
      <div className="paraat-word__next">
        <Button icon="down" disabledReason={left === 0 ? m.documents_word_all_decided() : undefined} onClick={onNext}>
          {m.documents_word_next()}
        </Button>
      </div>
    </>
  );
}
