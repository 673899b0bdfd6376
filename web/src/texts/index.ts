/** The language of the app. There is one so far. */
export {en as texts} from './en';
