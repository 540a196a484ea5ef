/** The one way by which a report comes into the outbox, from the form, a folder or the interface. */
@NullMarked
package org.tamga.producers.post.reporting;

import org.jspecify.annotations.NullMarked;
