// What makes writing together pleasant: lengths in words, lines that can be dragged, and a piece of the page that is
// for this person only.
import "./length-hint.js";
import "./own-piece.js";
import "./sortable-lines.js";
