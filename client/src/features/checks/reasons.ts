/** What is said most often, one tap each. */
export const DISCOUNT_REASONS = ['Regular guest', 'Long wait', 'Staff', 'Birthday'];
export const COMP_REASONS = ['Not as ordered', 'Long wait', 'Guest unhappy', 'On the house'];
export const VOID_REASONS = ['Ordered by mistake', 'Guest changed their mind', 'Kitchen is out', 'Sent twice'];
export const SERVICE_REASONS = ['Guest asked', 'Slow service', 'Large party'];
export const REOPEN_REASONS = ['Paid the wrong check', 'Forgot something', 'Guest asks for a change'];
