/** Which drawings show what makes sound. */
import { type Picture, standing } from '../scene';
import { budsCase, budsFlat, headphonesFlat, headphonesFront } from './listening';
import { radioFront, radioSill, turntableFront, turntableTop } from './players';
import { chowkFront, chowkTerrace, shelfFront, shelfShelf } from './speakers';

export const audio: Readonly<Record<string, readonly Picture[]>> = {
  'tanpuri-over-ear-headphones': [standing(headphonesFront, 720), headphonesFlat],
  'tanpuri-dot-earbuds': [budsCase, budsFlat],
  'tanpuri-chowk-speaker': [standing(chowkFront, 700), chowkTerrace],
  'tanpuri-shelf-speakers': [shelfFront, shelfShelf],
  'tanpuri-turntable': [turntableTop, turntableFront],
  'akash-fm-radio': [standing(radioFront, 720), radioSill],
};
