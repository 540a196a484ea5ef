/** What was put by those who tune Tamga while it runs, every version of it, and what it comes to. */
@NullMarked
package org.tamga.detection.rulebook;

import org.jspecify.annotations.NullMarked;
