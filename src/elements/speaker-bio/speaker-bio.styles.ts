import { css } from 'lit';

/** What a speaker's page adds to what it shares with a session's. */
export const speakerBioStyles = css`
  .who {
    --_size: 7em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 1.25);
  }
  .who .photo {
    border-radius: var(--_radius);
  }
  .photo:empty {
    background: var(--_fill);
  }
  .who .bone.title {
    inline-size: 8em;
  }
  .sessions {
    display: grid;
    gap: calc(var(--_space) * 0.625);
  }
  .session-link {
    display: block;
    padding-block: 0.1em;
    color: inherit;
    font-weight: 600;
    text-decoration-color: var(--_accent);
  }
  @container (inline-size < 26em) {
    .who {
      --_size: 4.5em;
      flex-wrap: nowrap;
    }
    .who .title {
      font-size: 1.35em;
    }
  }
  /* Large text on a phone: names have no room beside a photo. */
  @container (inline-size < 16em) {
    .who {
      flex-wrap: wrap;
    }
  }
`;
