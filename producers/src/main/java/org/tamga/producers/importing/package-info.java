/** The import itself: reading, judging, publishing, counting, and what is said about it. */
@NullMarked
package org.tamga.producers.importing;

import org.jspecify.annotations.NullMarked;
