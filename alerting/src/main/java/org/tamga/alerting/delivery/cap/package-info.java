/** The Common Alerting Protocol 1.2: messages, the feed of them, and the acknowledgements that come back. */
@NullMarked
package org.tamga.alerting.delivery.cap;

import org.jspecify.annotations.NullMarked;
