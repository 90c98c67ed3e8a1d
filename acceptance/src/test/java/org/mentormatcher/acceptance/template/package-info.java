/** What the deployed template must say, asserted on what SAM makes of it for CloudFormation. */
package org.mentormatcher.acceptance.template;
