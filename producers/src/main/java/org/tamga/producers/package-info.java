/** The border post: reads files of reports, judges each line, publishes what is accepted. */
@NullMarked
package org.tamga.producers;

import org.jspecify.annotations.NullMarked;
