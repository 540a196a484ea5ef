/** What may be recognised again, and the normal form in which two spellings of it are equal. */
@NullMarked
package org.tamga.detection.keys;

import org.jspecify.annotations.NullMarked;
