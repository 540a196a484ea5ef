/** What is known of one key, and how long it is remembered. */
@NullMarked
package org.tamga.detection.history;

import org.jspecify.annotations.NullMarked;
