/** Two rising tones, heard through an extractor hood: 880 Hz then 1,175 Hz, a tenth of a second each. */
const TONES = [880, 1_175] as const;
const TONE_SECONDS = 0.12;
const LOUDNESS = 0.4;

export interface Chime {
  /** False until a tap allowed sound: browsers refuse it before (and kiosks that allow it need no tap). */
  isAllowed: () => boolean;
  /** To be called from a tap or key; rings, so that one hears that it worked. */
  allow: () => Promise<boolean>;
  ring: () => void;
  /** Asks without a tap: an installed page may be heard at once. Where it may not, nothing happens. */
  tryAtOnce: () => void;
  /** Calls whenever the browser lets it be heard, or no longer does. */
  whenChanged: (then: () => void) => () => void;
}

let made: Chime | null | undefined;

/** The page's one chime; null where the browser has no sound. */
export const theChime = (): Chime | null => (made ??= makeChime());

function makeChime(): Chime | null {
  if (typeof AudioContext === 'undefined') return null;
  const audio = new AudioContext();
  const isAllowed = (): boolean => audio.state === 'running';
  const ring = (): void => {
    if (isAllowed()) TONES.forEach((pitch, at) => playTone(audio, pitch, audio.currentTime + at * TONE_SECONDS));
  };
  return {
    isAllowed,
    allow: async () => {
      await audio.resume().catch(() => undefined);
      ring();
      return isAllowed();
    },
    ring,
    tryAtOnce: () => void audio.resume().catch(() => undefined),
    whenChanged: (then) => {
      audio.addEventListener('statechange', then);
      return () => audio.removeEventListener('statechange', then);
    },
  };
}

function playTone(audio: AudioContext, pitch: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(LOUDNESS, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + TONE_SECONDS);
}
