/** What is unusual about a report, though possible: it is asked about, never refused. */
@NullMarked
package org.tamga.producers.post.checks;

import org.jspecify.annotations.NullMarked;
