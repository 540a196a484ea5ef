/** What can be changed while Tamga runs: the parameters of the patterns, stop-lists, operations. */
@NullMarked
package org.tamga.detection.rules;

import org.jspecify.annotations.NullMarked;
