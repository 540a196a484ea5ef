/**
 * All patterns a second time: slowly, in one pass over everything, straight from their written definition. Nothing here
 * knows the detection that runs in production, or is used by it; the two share the vocabulary and nothing else, so that
 * what they agree on is the definition.
 */
@NullMarked
package org.tamga.detection.bytext;

import org.jspecify.annotations.NullMarked;
