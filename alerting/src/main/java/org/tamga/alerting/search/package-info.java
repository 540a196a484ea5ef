/** What an alert can be found by, and what a search text asks for. Pure; holds keys in clear. */
@NullMarked
package org.tamga.alerting.search;

import org.jspecify.annotations.NullMarked;
