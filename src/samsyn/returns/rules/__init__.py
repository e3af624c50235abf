"""The rules of the check, one file each, in the one order that keeps causes before consequences.

What a rule sets aside, no rule after it leans on. Rows come first, then sums, then comparisons
with earlier periods, then what is missing.
"""

from samsyn.returns.rule import Rule
from samsyn.returns.rules import (
    breakdown_does_not_add,
    breakdown_incomplete,
    category_not_in_force,
    continuing_above_last_year,
    detail_does_not_add,
    duplicate_different,
    duplicate_same,
    jump,
    linked_number_above,
    margins_disagree,
    mixed_bases,
    negative_value,
    number_gone,
    other_period,
    part_above_whole,
    personal_data,
    quantity_not_asked,
    question_unanswered,
    reported_zero,
    service_missing,
    total_disagrees,
    total_missing,
    unknown_basis,
    unknown_category,
    unknown_dimension,
    unknown_group,
    unknown_period,
    unknown_quantity,
    unknown_service,
    unknown_status,
    value_missing,
    value_with_status,
    zero_after_many,
    zero_with_number,
)

RULES: tuple[Rule, ...] = (
    # the row itself
    unknown_group.RULE,
    personal_data.RULE,
    unknown_basis.RULE,
    unknown_period.RULE,
    unknown_service.RULE,
    unknown_quantity.RULE,
    unknown_dimension.RULE,
    unknown_category.RULE,
    category_not_in_force.RULE,
    other_period.RULE,
    quantity_not_asked.RULE,
    unknown_status.RULE,
    negative_value.RULE,
    value_missing.RULE,
    value_with_status.RULE,
    zero_with_number.RULE,
    reported_zero.RULE,
    duplicate_different.RULE,
    duplicate_same.RULE,
    # the sums of a service
    total_missing.RULE,
    mixed_bases.RULE,
    total_disagrees.RULE,
    part_above_whole.RULE,
    margins_disagree.RULE,
    detail_does_not_add.RULE,
    breakdown_does_not_add.RULE,
    breakdown_incomplete.RULE,
    linked_number_above.RULE,
    # against earlier periods
    continuing_above_last_year.RULE,
    zero_after_many.RULE,
    number_gone.RULE,
    jump.RULE,
    # what is missing
    question_unanswered.RULE,
    service_missing.RULE,
)
