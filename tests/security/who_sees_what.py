"""The table: each address and method, then the status for everybody in the order of WHO.

Student A (owner) has sent a file, student B (other) has a draft; all that an address names is A's.
What is not one's own is not there: 404. 302 leads to the door, to the second factor, or to where
one's own affairs stand.
"""

ROWS = """
GET  home                        200 302 302 302 302 302 302
GET  healthz                     200 200 200 200 302 200 200
GET  readyz                      503 503 503 503 302 503 503
GET  metrics                     404 404 404 404 302 404 404
GET  account_login               200 302 302 302 302 302 302
POST account_login               200 302 302 302 302 302 302
GET  account_confirm_login_code  302 302 302 302 302 302 302
POST account_confirm_login_code  302 302 302 302 302 302 302
GET  account_signup              302 302 302 302 302 302 302
GET  account_request_login_code  302 302 302 302 302 302 302
GET  account_logout              302 200 200 200 200 200 200
POST account_logout              302 302 302 302 302 302 302
GET  account_inactive            200 200 200 200 200 200 200
GET  account_reauthenticate      302 302 302 302 302 302 302
GET  mfa_index                   302 200 200 200 200 200 200
GET  mfa_authenticate            302 302 302 302 302 302 302
POST mfa_authenticate            302 302 302 302 302 302 302
GET  mfa_reauthenticate          302 403 403 403 403 200 200
POST mfa_reauthenticate          302 403 403 403 403 200 200
GET  mfa_activate_totp           302 200 200 200 200 302 302
POST mfa_activate_totp           302 200 200 200 200 302 302
GET  mfa_deactivate_totp         302 404 404 404 404 302 302
POST mfa_deactivate_totp         302 404 404 404 404 302 302
GET  mfa_view_recovery_codes     302 404 404 404 404 404 404
GET  mfa_generate_recovery_codes 302 200 200 200 200 302 302
POST mfa_generate_recovery_codes 302 200 200 200 200 302 302
GET  mfa_download_recovery_codes 302 404 404 404 404 404 404
POST set_language                404 404 404 404 404 404 404
GET  messages                    302 200 200 200 200 200 200
GET  message                     302 200 404 404 404 404 404
POST message_read                302 302 302 302 302 302 302
GET  my_data                     302 200 200 200 200 200 200
GET  new_address                 302 200 200 200 403 403 403
POST new_address                 302 200 200 200 403 403 403
GET  new_address_code            302 302 302 302 403 403 403
POST new_address_code            302 302 302 302 403 403 403
GET  my_data_export              302 200 200 200 200 200 200
GET  erase                       302 200 200 200 403 403 403
POST erase                       302 200 200 200 403 403 403
GET  erased                      302 302 302 302 302 302 302
GET  privacy                     200 200 200 200 200 200 200
GET  accessibility               200 200 200 200 200 200 200
GET  legal_notice                200 200 200 200 200 200 200
GET  documents:accepted          200 200 200 200 302 200 200
GET  documents:page              404 200 404 404 302 200 200
GET  documents:finding           404 200 404 404 302 200 200
GET  documents:field             404 200 404 404 302 200 200
POST documents:download          404 404 404 404 302 404 422
GET  enrollment:start            200 200 200 200 302 200 200
GET  enrollment:eligibility      302 302 302 302 302 302 302
GET  enrollment:verdict          302 302 302 302 302 302 302
POST enrollment:begin            302 302 302 302 302 302 302
GET  enrollment:question         302 302 302 302 302 302 302
POST enrollment:question         302 302 302 302 302 302 302
GET  enrollment:tasks            302 302 200 302 302 302 302
GET  enrollment:delete           302 302 200 302 302 302 302
POST enrollment:delete           302 302 302 302 302 302 302
GET  enrollment:check            302 302 200 302 302 302 302
GET  enrollment:submit           302 302 302 302 302 302 302
POST enrollment:submit           302 302 422 302 302 302 302
GET  enrollment:sent             302 200 302 302 302 302 302
GET  enrollment:receipt          302 200 302 302 302 302 302
GET  enrollment:remind           302 302 405 302 302 302 302
POST enrollment:remind           302 302 302 302 302 302 302
GET  enrollment:upload           302 404 302 302 302 302 302
POST enrollment:upload           302 404 422 302 302 302 302
GET  enrollment:restart          302 405 405 302 302 302 302
POST enrollment:restart          302 404 302 302 302 302 302
GET  enrollment:send_anyway      302 405 405 302 302 302 302
POST enrollment:send_anyway      302 404 302 302 302 302 302
GET  enrollment:elsewhere        302 405 405 302 302 302 302
POST enrollment:elsewhere        302 404 404 302 302 302 302
GET  enrollment:confirm          302 405 405 302 302 302 302
POST enrollment:confirm          302 404 302 302 302 302 302
GET  enrollment:page_rotate      302 405 405 302 302 302 302
POST enrollment:page_rotate      302 404 302 302 302 302 302
GET  enrollment:original_remove  302 405 405 302 302 302 302
POST enrollment:original_remove  302 404 404 302 302 302 302
GET  enrollment:original_move    302 405 405 302 302 302 302
POST enrollment:original_move    302 404 404 302 302 302 302
GET  enrollment:step             302 302 200 302 302 302 302
POST enrollment:step             302 302 404 302 302 302 302
GET  cpam:timeline               302 200 404 404 302 404 404
GET  cpam:portal                 302 302 404 404 302 404 404
GET  cpam:pack                   302 200 404 404 302 404 404
GET  cpam:card_pack              302 302 404 404 302 404 404
GET  cpam:dates                  302 200 404 404 302 404 404
GET  cpam:guides                 302 200 404 404 302 404 404
GET  cpam:guide                  302 200 404 404 302 404 404
GET  cpam:normal                 302 200 404 404 302 404 404
GET  cpam:french_letter          302 404 404 404 302 404 404
GET  cpam:french_letter_pdf      302 404 404 404 302 404 404
GET  cpam:numbers                302 200 404 404 302 404 404
POST cpam:numbers                302 200 404 404 302 404 404
GET  cpam:read_letter            302 302 404 404 302 404 404
POST cpam:read_letter            302 302 404 404 302 404 404
POST cpam:letter_upload          302 422 404 404 302 404 404
GET  cpam:late                   302 302 404 404 302 404 404
POST cpam:late                   302 302 404 404 302 404 404
GET  cpam:letters                302 200 404 404 302 404 404
POST cpam:sent_already           302 302 404 404 302 404 404
GET  cpam:letter                 302 302 404 404 302 404 404
POST cpam:letter                 302 302 404 404 302 404 404
GET  cpam:move                   302 302 404 404 302 404 404
POST cpam:move                   302 302 404 404 302 404 404
POST cpam:webhook                401 401 401 401 302 401 401
GET  offices:students            302 403 403 200 302 403 403
GET  offices:consent             302 200 200 404 302 404 404
POST offices:decide              302 302 302 404 302 404 404
"""

# The admin: for reviewers and administrators only; the statuses are theirs.
ADMIN_ROWS = """
GET  admin:index                             200 200
GET  admin:login                             302 302
GET  admin:logout                            405 405
POST admin:logout                            200 200
GET  admin:password_change                   302 302
GET  admin:password_change_done              200 200
GET  admin:autocomplete                      403 403
GET  admin:jsi18n                            200 200
GET  admin:view_on_site                      404 404
GET  admin:offices_membership_changelist     200 200
GET  admin:offices_membership_add            403 200
GET  admin:offices_membership_history        200 200
GET  admin:offices_membership_delete         403 200
GET  admin:offices_membership_change         200 200
GET  admin:cpam_case_move                    200 200
POST admin:cpam_case_move                    422 422
GET  admin:cpam_case_accept                  405 405
POST admin:cpam_case_accept                  302 302
GET  admin:cpam_case_resume                  405 405
POST admin:cpam_case_resume                  302 302
GET  admin:cpam_case_changelist              200 200
GET  admin:cpam_case_add                     403 403
GET  admin:cpam_case_history                 200 200
GET  admin:cpam_case_delete                  403 403
GET  admin:cpam_case_change                  200 200
POST admin:cpam_case_change                  403 403
GET  admin:enrollment_attachment_accept      404 404
POST admin:enrollment_attachment_accept      302 302
GET  admin:enrollment_dossier_changelist     200 200
GET  admin:enrollment_dossier_add            404 404
GET  admin:enrollment_dossier_history        200 200
GET  admin:enrollment_dossier_delete         403 403
GET  admin:enrollment_dossier_change         200 200
POST admin:enrollment_dossier_change         200 200
GET  admin:enrollment_healthfund_changelist  200 200
GET  admin:enrollment_healthfund_add         403 200
GET  admin:enrollment_healthfund_history     200 200
GET  admin:enrollment_healthfund_delete      403 200
GET  admin:enrollment_healthfund_change      200 200
GET  admin:enrollment_institution_changelist 200 200
GET  admin:enrollment_institution_add        403 200
GET  admin:enrollment_institution_history    200 200
GET  admin:enrollment_institution_delete     403 200
GET  admin:enrollment_institution_change     200 200
GET  admin:documents_document_changelist     200 200
GET  admin:documents_document_add            403 403
GET  admin:documents_document_history        200 200
GET  admin:documents_document_delete         403 403
GET  admin:documents_document_change         200 200
GET  admin:documents_document_correct        404 404
POST admin:documents_document_correct        302 302
GET  admin:accounts_user_changelist          403 200
GET  admin:accounts_user_add                 403 200
GET  admin:accounts_user_history             403 200
GET  admin:accounts_user_delete              403 403
GET  admin:accounts_user_change              403 200
GET  admin:accounts_message_changelist       403 200
GET  admin:accounts_message_add              403 403
GET  admin:accounts_message_history          403 200
GET  admin:accounts_message_delete           403 403
GET  admin:accounts_message_change           403 200
GET  admin:accounts_access_changelist        403 200
GET  admin:accounts_access_add               403 403
GET  admin:accounts_access_history           403 200
GET  admin:accounts_access_delete            403 403
GET  admin:accounts_access_change            403 200
GET  admin:auth_group_changelist             403 200
GET  admin:auth_group_add                    403 200
GET  admin:auth_group_history                403 200
GET  admin:auth_group_delete                 403 200
GET  admin:auth_group_change                 403 200
GET  admin:mfa_authenticator_changelist      403 200
GET  admin:mfa_authenticator_add             403 403
GET  admin:mfa_authenticator_history         403 200
GET  admin:mfa_authenticator_delete          403 200
GET  admin:mfa_authenticator_change          403 200
GET  admin:app_list                          200 200
"""
