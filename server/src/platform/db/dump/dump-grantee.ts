/** Within a query over aclexplode(): 0 stands for everyone. */
export const granteeName = `case grantee when 0 then 'public' else quote_ident(pg_catalog.pg_get_userbyid(grantee)) end`;
