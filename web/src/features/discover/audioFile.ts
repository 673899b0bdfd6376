/** Most megabytes that the server takes. */
export const MOST_MEGABYTES = 64;

/** What a file dialogue offers: some systems know no type for FLAC or Opus, so that their endings are named too. */
export const ACCEPTED = 'audio/*,video/webm,.mp3,.m4a,.aac,.flac,.ogg,.oga,.opus,.webm,.wav';

/** Why a file is not sent. */
export type Refusal = 'tooLarge' | 'empty' | 'noAudio';

const ENDINGS = /\.(mp3|m4a|mp4|aac|flac|og[ga]|opus|webm|wav|aiff?|wma|ape|wv|mpc)$/i;

/** Why a file is not worth sending; null if it is. What is in it is for the server to say. */
export function refusalOf(file: File): Refusal | null {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    return 'tooLarge';
  }
  if (file.size === 0) {
    return 'empty';
  }
  const isAudio = file.type.startsWith('audio/') || file.type === 'video/webm' || ENDINGS.test(file.name);
  return isAudio ? null : 'noAudio';
}

/** The file that was dropped or pasted; undefined where it was something else. */
export function fileIn(data: DataTransfer | null): File | undefined {
  return data?.files[0];
}
